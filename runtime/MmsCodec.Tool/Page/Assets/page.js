// Puts the page together: one file is shown at a time, in panes that share a selection.
class Page {
  #model = JSON.parse(find("model").textContent);
  #live = null;
  #chart = null;
  #slides = null;
  #shown = new Map();

  constructor() {
    new Theme(find("theme"));
    if (document.body.dataset.mode === "live") this.#live = new Live((model, octets, place) => this.#show(new Message(model, octets), place));
    if (this.#model.conversation) this.#chart = new Chart(find("chart"), this.#model.conversation, (file) => this.#open(file, true));
    this.#listFiles();
    if (this.#model.files.length > 0) this.#open(0);
    document.documentElement.dataset.ready = "true";
  }

  #listFiles() {
    const { files } = this.#model;
    if (files.length < 2) return;
    const nav = find("files");
    nav.hidden = false;
    if (files.length > 8) {
      const select = make("select", { "aria-label": "File" }, ...files.map((file, i) => make("option", { value: i }, `${i + 1}. ${file.title} · ${file.name}`)));
      select.addEventListener("change", () => this.#open(Number(select.value)));
      nav.append(select);
      return;
    }
    files.forEach((file, i) => {
      const button = make("button", { type: "button", class: "quiet", title: file.name }, make("span", {}, file.title), make("small", {}, file.name));
      button.addEventListener("click", () => this.#open(i));
      nav.append(button);
    });
  }

  #open(file, isJump = false) {
    if (!this.#shown.has(file)) this.#shown.set(file, new Message(this.#model.files[file], Octets.inPage(file)));
    this.#show(this.#shown.get(file));
    this.#chart?.mark(file);
    [...find("files").querySelectorAll("button")].forEach((button, i) => button.setAttribute("aria-current", String(i === file)));
    const select = find("files").querySelector("select");
    if (select) select.value = file;
    if (isJump) find("title").scrollIntoView({ block: "start", behavior: "smooth" });
    say(`${this.#model.files[file].title}, ${this.#model.files[file].name}`);
  }

  // After an edit the cursor stays where it was typed, and so does what is scrolled.
  #show(message, { cursor = null, pending = null, isEdit = false } = {}) {
    const scrolled = [find("hex").firstChild?.scrollTop ?? 0, find("meaning").scrollTop];
    const hasFocus = find("hex").contains(document.activeElement);
    this.#slides?.stop();
    const selection = new Selection();
    const editor = this.#live && { change: (...change) => this.#edit(message, hex, selection, change) };
    const pictures = new Pictures(message);
    find("message").hidden = false;
    this.#summarise(message, selection);
    const tree = new HeaderTree(find("meaning"), message, selection);
    const hex = new HexPane(find("hex"), message, selection, editor);
    const goTo = (node, place) => {
      selection.choose(node, { ...place, origin: "finding" });
      find("hex").scrollIntoView({ block: "nearest" });
      hex.focus();
    };
    new FindingList(find("findings-list"), message, selection, goTo);
    new PartList(find("parts-list"), message, pictures, goTo);
    this.#slides = new Slides(find("phone"), message, pictures);
    selection.addEventListener("choose", () => this.#explain(message, selection));
    selection.addEventListener("enter", () => tree.focus(selection.node));
    this.#explain(message, selection);
    if (isEdit) {
      [find("hex").firstChild.scrollTop, find("meaning").scrollTop] = scrolled;
      selection.choose(message.nodeAt(cursor), { cursor });
      if (pending !== null) hex.expectSecondDigit(pending);
      if (hasFocus) hex.focus();
    }
  }

  #edit(message, hex, selection, [offset, removed, inserted, cursor, pending]) {
    this.#live.change(message, offset, removed, inserted, cursor, pending);
    const at = Math.max(0, Math.min(cursor, message.octets.length - 1));
    selection.choose(message.nodeAt(at), { cursor: at, origin: "hex" });
    if (pending !== null) hex.expectSecondDigit(pending);
  }

  #summarise(message, selection) {
    const { model } = message;
    find("title").textContent = model.title;
    find("about").replaceChildren(
      make("span", { class: "file" }, `${model.name} · ${sizeOf(message.octets.length)}`),
      model.doc ? make("span", {}, model.doc) : "",
    );
    find("facts").replaceChildren(...model.facts.map((fact) => {
      const value = make("button", { type: "button", class: `fact k-${fact.k}` }, fact.t || "(empty)");
      value.addEventListener("click", () => selection.choose(message.nodes.find((node) => node.offset === fact.o && node.kind !== "heading"), { origin: "fact" }));
      return make("div", {}, make("dt", {}, fact.n), make("dd", {}, value));
    }));
  }

  #explain(message, selection) {
    const { node, start, end } = selection;
    if (!node) {
      find("detail").replaceChildren(make("p", { class: "hint" }, "Point at an octet or a header to see what belongs together; arrow keys walk."));
      return;
    }
    const findings = message.findings.filter((f) => f.offset < Math.max(end, start + 1) && Math.max(f.end, f.offset + 1) > start && node.kind !== "heading");
    find("detail").replaceChildren(
      make("p", { class: "place" }, `0x${hexOf(start, 4)} · ${countOf(end - start)}`),
      make("p", { class: `says k-${node.kind}` }, make("span", { class: "name" }, this.#pathOf(node)), node.text ? make("span", { class: "value" }, node.text) : ""),
      node.header ? make("p", { class: "doc" }, node.header.doc, node.header.clause ? make("span", { class: "clause" }, node.header.clause) : "") : "",
      ...findings.slice(0, 3).map((f) => make("p", { class: `doc ${f.level}` }, make("span", { class: `mark ${f.level}` }, f.level), ` ${f.text}`)),
    );
    say(`Byte ${selection.cursor}: ${this.#pathOf(node)} ${node.text}`);
  }

  // A value inside a header is told with the header.
  #pathOf(node) {
    return node.parent && node.parent.kind !== "heading" ? `${this.#pathOf(node.parent)} › ${node.name}` : node.name;
  }
}

new Page();
