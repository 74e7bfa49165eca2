// Octets from what people paste: hex in any of its spellings, or base64.
function readOctets(text) {
  const lines = text.trim();
  if (lines === "") throw new Error("There is nothing to decode.");
  const hex = lines
    .replace(/^\s*[0-9a-fA-F]{6,8}(?=:?\s{1,2}\S)/gm, (start) => (/\n/.test(lines) ? "" : start)) // offsets of a dump
    .replace(/\s\s+[|].*[|]\s*$/gm, "") // its column of text
    .replace(/0x|\\x|[\s,:;{}[\]-]/gi, "");
  if (/^[0-9a-fA-F]+$/.test(hex)) {
    if (hex.length % 2 === 1) throw new Error(`There are ${hex.length} hex digits; octets have two each.`);
    return Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
  }
  const base64 = lines.replace(/^data:[^,]*,/, "").replace(/\s/g, "").replace(/-/g, "+").replace(/_/g, "/").replace(/=+$/, "");
  const stray = base64.match(/[^A-Za-z0-9+/]/);
  if (stray) throw new Error(`This is neither hex nor base64: it has '${stray[0]}'.`);
  if (base64.length % 4 === 1) throw new Error("This is no base64: a character is missing or too many.");
  return decodeBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}

