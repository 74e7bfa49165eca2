// The parts: pictures as pictures, text as text, everything else as what it is. Pictures are made when they come into sight.
class Pictures {
  #message;
  #made = new Map();

  constructor(message) {
    this.#message = message;
  }

  // An image element that gets its data when it is seen.
  show(part, alt) {
    const image = make("img", { alt, decoding: "async" });
    const observer = new IntersectionObserver(async (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      image.src = await this.#dataOf(part);
    }, { rootMargin: "300px" });
    image.addEventListener("error", () => image.replaceWith(make("p", { class: "broken" }, "This picture cannot be shown.")), { once: true });
    observer.observe(image);
    return image;
  }

  // The type is one of those that the tool allows, told by the octets themselves.
  #dataOf(part) {
    if (!this.#made.has(part.path)) {
      const blob = new Blob([this.#message.octets.slice(part.o, part.o + part.l)], { type: part.picture });
      this.#made.set(part.path, new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(blob);
      }));
    }
    return this.#made.get(part.path);
  }
}

class PartList {
  static #batch = 60;

  constructor(list, message, pictures, goTo) {
    const parts = message.model.parts;
    find("parts").hidden = parts.length === 0;
    find("parts-title").replaceChildren("Parts", make("span", { class: "count" }, String(parts.length)));
    list.replaceChildren();
    const add = (from) => {
      for (const part of parts.slice(from, from + PartList.#batch)) list.append(this.#item(part, message, pictures, goTo));
      const rest = parts.length - from - PartList.#batch;
      if (rest <= 0) return;
      const more = make("button", { type: "button", class: "quiet more" }, `${rest} more`);
      const holder = make("li", {}, more);
      more.addEventListener("click", () => {
        holder.remove();
        add(from + PartList.#batch);
      });
      list.append(holder);
    };
    add(0);
  }

  #item(part, message, pictures, goTo) {
    const depth = part.path.split(".").length - 1;
    const jump = make("button", { type: "button", class: "quiet jump", "aria-label": `Octets of part ${part.path}` }, `0x${hexOf(part.o, 4)}`);
    jump.addEventListener("click", () => {
      const at = Math.min(part.o, message.octets.length - 1);
      goTo(message.nodeAt(at), { start: part.o, end: part.o + part.l, cursor: at });
    });
    const head = make(
      "div",
      { class: "part-head" },
      make("span", { class: "part-name" }, part.name ?? `part ${part.path}`),
      make("span", { class: "part-type k-mediatype" }, part.type ?? "no type"),
      make("span", { class: "part-size" }, sizeOf(part.l)),
      jump,
    );
    const item = make("li", { class: `part depth-${Math.min(depth, 4)}`, "data-part": part.path }, head);
    if (part.content === "picture") item.append(pictures.show(part, part.name ?? `Picture in part ${part.path}`));
    if (part.content === "text") item.append(make("pre", { tabindex: "0", "aria-label": `Text of ${part.name ?? `part ${part.path}`}`, dir: "auto" }, part.text));
    if (part.isCut) item.append(make("p", { class: "cut" }, "The beginning is shown."));
    return item;
  }
}

