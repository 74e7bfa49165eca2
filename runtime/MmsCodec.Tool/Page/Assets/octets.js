// The octets of a file. They come as base64 in script elements that no browser runs, and are decoded when they are looked at.
class Octets {
  #chunks;
  #chunkLength;

  constructor(chunks, chunkLength, length) {
    this.#chunks = chunks;
    this.#chunkLength = chunkLength;
    this.length = length;
  }

  static inPage(file) {
    const elements = [...document.querySelectorAll(`script[data-file="${file}"]`)];
    const lengths = elements.map((element) => Number(element.dataset.length));
    return new Octets(elements, lengths[0] ?? 1, lengths.reduce((sum, length) => sum + length, 0));
  }

  static of(array) {
    return new Octets([array], Math.max(1, array.length), array.length);
  }

  at(offset) {
    return this.#chunk(Math.floor(offset / this.#chunkLength))[offset % this.#chunkLength];
  }

  slice(start, end) {
    const octets = new Uint8Array(end - start);
    for (let at = start; at < end;) {
      const number = Math.floor(at / this.#chunkLength);
      const from = at - number * this.#chunkLength;
      const piece = this.#chunk(number).subarray(from, from + end - at);
      octets.set(piece, at - start);
      at += piece.length;
    }
    return octets;
  }

  #chunk(number) {
    const chunk = this.#chunks[number];
    if (chunk instanceof Uint8Array) return chunk;
    const octets = decodeBase64(chunk.textContent);
    chunk.remove();
    return (this.#chunks[number] = octets);
  }
}

function decodeBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const binary = atob(text);
  const octets = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) octets[i] = binary.charCodeAt(i);
  return octets;
}

