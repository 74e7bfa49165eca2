// The octets, row by row. Only the rows in sight exist, so a file of any length scrolls at once.
class HexPane {
  static #rowHeight = 22;
  static #mostHeight = 8_000_000; // Browsers do not make elements of any height; above this the scroll bar counts rows, not pixels.
  static #widths = [32, 16, 8, 4];

  #message;
  #selection;
  #editor;
  #grid;
  #space;
  #rows;
  #perRow = 16;
  #frame = 0;
  #pendingNibble = null;

  constructor(holder, message, selection, editor = null) {
    this.#message = message;
    this.#selection = selection;
    this.#editor = editor;
    this.#rows = make("div", { class: "rows" });
    this.#space = make("div", { class: "space" }, this.#rows);
    this.#grid = make("div", {
      class: "grid",
      role: "grid",
      tabindex: "0",
      "aria-label": editor ? "Octets; type hex digits to change one" : "Octets",
      "aria-readonly": editor ? null : "true",
    }, this.#space);
    holder.replaceChildren(this.#grid);
    this.#listen();
    new ResizeObserver(() => this.#measure()).observe(this.#grid);
    this.#measure();
  }

  focus() {
    this.#grid.focus();
  }

  get #rowCount() {
    return Math.max(1, Math.ceil(this.#message.octets.length / this.#perRow));
  }

  get #visible() {
    return Math.max(1, Math.floor(this.#grid.clientHeight / HexPane.#rowHeight));
  }

  get #isScaled() {
    return this.#rowCount * HexPane.#rowHeight > HexPane.#mostHeight;
  }

  // Rows for each pixel that is scrolled.
  get #rowsPerPixel() {
    if (!this.#isScaled) return 1 / HexPane.#rowHeight;
    return (this.#rowCount - this.#visible) / (HexPane.#mostHeight - this.#grid.clientHeight);
  }

  #measure() {
    const probe = make("span", { class: "probe" }, "0".repeat(64));
    this.#rows.append(probe);
    const character = probe.getBoundingClientRect().width / 64 || 8;
    probe.remove();
    const room = this.#grid.clientWidth / character - 2;
    this.#perRow = HexPane.#widths.find((n) => this.#offsetDigits + 2 + n * 4 + Math.floor(n / 8) <= room) ?? 4;
    const height = Math.min(this.#rowCount * HexPane.#rowHeight, HexPane.#mostHeight);
    this.#space.style.height = `${height}px`;
    this.#grid.setAttribute("aria-rowcount", this.#rowCount);
    this.#grid.setAttribute("aria-colcount", this.#perRow);
    this.#render();
  }

  get #offsetDigits() {
    return this.#message.octets.length > 0xffff ? 8 : 4;
  }

  #schedule() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#render();
    });
  }

  #render() {
    const first = Math.min(Math.floor(this.#grid.scrollTop * this.#rowsPerPixel), Math.max(0, this.#rowCount - 1));
    const last = Math.min(this.#rowCount, first + this.#visible + 2);
    const shift = this.#isScaled ? 0 : this.#grid.scrollTop % HexPane.#rowHeight;
    this.#rows.style.transform = `translateY(${-shift}px)`;
    this.#rows.replaceChildren();
    const from = first * this.#perRow;
    const findings = this.#message.findings.filter((f) => f.end > from && f.offset < last * this.#perRow && f.end > f.offset);
    for (let row = first; row < last; row++) this.#rows.append(this.#row(row, findings));
    this.#paint();
  }

  #row(row, findings) {
    const start = row * this.#perRow;
    const end = Math.min(start + this.#perRow, this.#message.octets.length);
    const bytes = make("span", { class: "bytes", role: "none" });
    const text = make("span", { class: "text", "aria-hidden": "true" });
    let node = null;
    for (let offset = start; offset < end; offset++) {
      if (!node || offset >= node.end || node.children.length > 0) node = this.#message.nodeAt(offset);
      const octet = this.#message.octets.at(offset);
      const finding = findings.find((f) => offset >= f.offset && offset < f.end);
      const kind = `k-${node?.kind ?? "data"}${finding ? ` found ${finding.level}` : ""}`;
      const gap = (offset - start) % 8 === 7 ? " gap" : "";
      bytes.append(make("span", { class: `octet ${kind}${gap}`, role: "gridcell", id: `octet-${offset}`, "data-o": offset }, hexOf(octet, 2)));
      text.append(make("span", { class: kind, "data-o": offset }, octet > 0x20 && octet < 0x7f ? String.fromCharCode(octet) : octet === 0x20 ? "\u00a0" : "·"));
    }
    // A last row that is short keeps the column of text in its place.
    bytes.style.width = `${this.#perRow * 3 + Math.floor(this.#perRow / 8)}ch`;
    return make(
      "div",
      { class: "line", role: "row", "aria-rowindex": row + 1 },
      make("span", { class: "at", role: "rowheader" }, hexOf(start, this.#offsetDigits)),
      bytes,
      text,
    );
  }

  // Marks what is chosen and pointed at on the rows that exist.
  #paint() {
    const { start, end, cursor, hovered } = this.#selection;
    for (const cell of this.#rows.querySelectorAll("[data-o]")) {
      const offset = Number(cell.dataset.o);
      cell.classList.toggle("chosen", offset >= start && offset < end);
      cell.classList.toggle("hovered", hovered !== null && offset >= hovered.offset && offset < hovered.end);
      cell.classList.toggle("cursor", offset === cursor);
      if (cell.id) {
        if (offset >= start && offset < end) cell.setAttribute("aria-selected", "true");
        else cell.removeAttribute("aria-selected");
      }
    }
    if (find(`octet-${cursor}`)) this.#grid.setAttribute("aria-activedescendant", `octet-${cursor}`);
    else this.#grid.removeAttribute("aria-activedescendant");
  }

  #show(offset) {
    const row = Math.floor(offset / this.#perRow);
    const first = this.#grid.scrollTop * this.#rowsPerPixel;
    if (row < first) this.#grid.scrollTop = Math.max(0, row - 1) / this.#rowsPerPixel;
    else if (row >= first + this.#visible - 1) this.#grid.scrollTop = Math.max(0, row - Math.max(0, this.#visible - 3)) / this.#rowsPerPixel;
  }

  #listen() {
    const selection = this.#selection;
    const offsetOf = (event) => (event.target.dataset?.o === undefined ? null : Number(event.target.dataset.o));
    this.#grid.addEventListener("scroll", () => this.#schedule(), { passive: true });
    this.#grid.addEventListener("pointerover", (event) => {
      const offset = offsetOf(event);
      selection.hover(offset === null ? null : this.#message.nodeAt(offset), "hex");
    });
    this.#grid.addEventListener("pointerleave", () => selection.hover(null, "hex"));
    this.#grid.addEventListener("click", (event) => {
      const offset = offsetOf(event);
      if (offset !== null) this.moveTo(offset);
    });
    this.#grid.addEventListener("keydown", (event) => this.#key(event));
    selection.addEventListener("choose", (event) => {
      this.#pendingNibble = null;
      if (event.detail.origin !== "hex") this.#show(selection.cursor);
      this.#paint();
    });
    selection.addEventListener("hover", () => this.#paint());
  }

  // Puts the cursor on an octet and chooses what it belongs to.
  moveTo(offset) {
    const to = Math.max(0, Math.min(offset, this.#message.octets.length - 1));
    this.#selection.choose(this.#message.nodeAt(to), { cursor: to, origin: "hex" });
    this.#show(to);
  }

  #key(event) {
    const { cursor } = this.#selection;
    const steps = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -this.#perRow,
      ArrowDown: this.#perRow,
      PageUp: -this.#perRow * this.#visible,
      PageDown: this.#perRow * this.#visible,
      Home: event.ctrlKey ? -cursor : -(cursor % this.#perRow),
      End: event.ctrlKey ? this.#message.octets.length : this.#perRow - 1 - (cursor % this.#perRow),
    };
    if (event.altKey || event.metaKey || (event.ctrlKey && event.key !== "Home" && event.key !== "End")) return;
    if (event.key in steps) {
      if (cursor + steps[event.key] >= 0 || event.key.startsWith("Page")) this.moveTo(cursor + steps[event.key]);
    } else if (event.key === "Enter") {
      this.#selection.dispatchEvent(new CustomEvent("enter"));
    } else if (!this.#editor || !this.#edit(event.key, cursor)) {
      return;
    }
    event.preventDefault();
  }

  #edit(key, cursor) {
    const octets = this.#message.octets;
    if (/^[0-9a-fA-F]$/.test(key)) {
      const digit = parseInt(key, 16);
      const isSecond = this.#pendingNibble === cursor;
      const octet = isSecond ? (octets.at(cursor) & 0xf0) | digit : (digit << 4) | (octets.at(cursor) & 0x0f);
      this.#editor.change(cursor, 1, [octet], isSecond ? cursor + 1 : cursor, isSecond ? null : cursor);
    } else if (key === "Delete") {
      this.#editor.change(cursor, 1, [], cursor, null);
    } else if (key === "Backspace") {
      if (cursor > 0) this.#editor.change(cursor - 1, 1, [], cursor - 1, null);
    } else if (key === "Insert") {
      this.#editor.change(cursor, 0, [0], cursor, null);
    } else {
      return false;
    }
    return true;
  }

  // The first of two digits is typed: the next one goes to the same octet.
  expectSecondDigit(offset) {
    this.#pendingNibble = offset;
  }
}

