// The meaning: layers, headers and values as a tree. Branches are made when they are opened, long ones a batch at a time.
class HeaderTree {
  static #batch = 300;

  #pane;
  #message;
  #selection;
  #rows = new Map();
  #opened = new Set();
  #root;

  constructor(pane, message, selection) {
    this.#pane = pane;
    this.#message = message;
    this.#selection = selection;
    this.#root = make("ul", { role: "tree", class: "tree", "aria-label": "Layers, headers and values" });
    for (const node of message.nodes) {
      if (node.children.length > 0 && (node.kind === "heading" || node.depth === 0) && node.children.length <= 2000) this.#opened.add(node);
    }
    const parts = message.nodes.filter((node) => node.kind === "heading" && node.depth > 0);
    if (parts.length > 40) parts.forEach((node) => this.#opened.delete(node));
    this.#fill(this.#root, message.roots, 0);
    pane.replaceChildren(this.#root);
    this.#root.querySelector("[role=treeitem]")?.setAttribute("tabindex", "0");
    this.#listen();
  }

  focus(node) {
    this.#reveal(node)?.focus();
  }

  #fill(list, nodes, from) {
    const to = Math.min(nodes.length, from + HeaderTree.#batch);
    for (const node of nodes.slice(from, to)) list.append(this.#item(node));
    if (to < nodes.length) {
      const more = make("button", { type: "button", class: "quiet more" }, `${nodes.length - to} more`);
      const holder = make("li", { role: "none" }, more);
      more.addEventListener("click", () => {
        holder.remove();
        this.#fill(list, nodes, to);
      });
      list.append(holder);
    }
  }

  #item(node) {
    const isBranch = node.children.length > 0;
    const finding = node.findings[0];
    const worst = node.findings.some((f) => f.level !== "advice") ? "violation" : "advice";
    const row = make(
      "div",
      { class: `row k-${node.kind}` },
      make("span", { class: "offset", "aria-hidden": "true" }, hexOf(node.offset, 4)),
      make("span", { class: "name" }, node.name),
      node.text && make("span", { class: "value" }, node.text),
      finding && make("span", { class: `mark ${worst}`, title: finding.text }, worst === "advice" ? "advice" : "finding"),
    );
    const item = make("li", {
      role: "treeitem",
      tabindex: "-1",
      "aria-level": node.depth + 1,
      "aria-selected": "false",
      "aria-expanded": isBranch ? String(this.#opened.has(node)) : null,
      "data-node": node.id,
    }, row);
    this.#rows.set(node, item);
    if (isBranch && this.#opened.has(node)) this.#openBranch(node, item);
    return item;
  }

  #openBranch(node, item) {
    item.setAttribute("aria-expanded", "true");
    let group = item.querySelector(":scope > ul");
    if (!group) {
      group = make("ul", { role: "group" });
      this.#fill(group, node.children, 0);
      item.append(group);
    }
    group.hidden = false;
  }

  #open(node, isOpen) {
    if (node.children.length === 0) return;
    const item = this.#rows.get(node);
    if (isOpen) {
      this.#opened.add(node);
      this.#openBranch(node, item);
    } else {
      this.#opened.delete(node);
      item.setAttribute("aria-expanded", "false");
      item.querySelector(":scope > ul").hidden = true;
    }
  }

  // The item of a node, with everything open that hides it.
  #reveal(node) {
    if (!node) return null;
    if (node.parent) {
      this.#reveal(node.parent);
      if (!this.#opened.has(node.parent)) this.#open(node.parent, true);
    }
    while (!this.#rows.has(node)) {
      const list = node.parent ? this.#rows.get(node.parent).querySelector(":scope > ul") : this.#root;
      list.querySelector(":scope > li > .more").click();
    }
    return this.#rows.get(node);
  }

  #nodeOf(target) {
    const item = target.closest?.("[role=treeitem]");
    return item ? this.#message.nodes[Number(item.dataset.node)] : null;
  }

  #listen() {
    const selection = this.#selection;
    this.#root.addEventListener("pointerover", (event) => selection.hover(this.#nodeOf(event.target), "tree"));
    this.#root.addEventListener("pointerleave", () => selection.hover(null, "tree"));
    this.#root.addEventListener("focusin", (event) => {
      const node = this.#nodeOf(event.target);
      if (node && node !== selection.node) selection.choose(node, { origin: "tree" });
    });
    let before = null; // What was chosen when the pointer went down: pressing focuses, and focus chooses.
    this.#root.addEventListener("pointerdown", () => (before = selection.node));
    this.#root.addEventListener("click", (event) => {
      const node = this.#nodeOf(event.target);
      if (!node || event.target.closest("button")) return;
      const item = this.#rows.get(node);
      const isChevron = event.clientX < item.firstChild.getBoundingClientRect().left + 24;
      if (node === before || isChevron) this.#open(node, item.getAttribute("aria-expanded") === "false");
      item.focus();
      selection.choose(node, { origin: "tree" });
    });
    this.#root.addEventListener("keydown", (event) => this.#key(event));
    selection.addEventListener("choose", (event) => this.#choose(event.detail.origin));
    selection.addEventListener("hover", () => {
      this.#root.querySelector(".hovered")?.classList.remove("hovered");
      this.#rows.get(selection.hovered)?.firstChild.classList.add("hovered");
    });
  }

  #choose(origin) {
    const before = this.#root.querySelector("[aria-selected=true]");
    before?.setAttribute("aria-selected", "false");
    const item = this.#reveal(this.#selection.node);
    if (!item) return;
    this.#root.querySelector("[role=treeitem][tabindex='0']")?.setAttribute("tabindex", "-1");
    item.setAttribute("aria-selected", "true");
    item.setAttribute("tabindex", "0");
    if (origin !== "tree") showIn(this.#pane, item.firstChild);
  }

  #key(event) {
    const item = event.target.closest("[role=treeitem]");
    if (!item || event.ctrlKey || event.altKey || event.metaKey) return;
    const node = this.#nodeOf(item);
    const isOpen = this.#opened.has(node) && node.children.length > 0;
    const shown = () => [...this.#root.querySelectorAll("[role=treeitem]")].filter((i) => i.getClientRects().length > 0);
    const step = (by) => {
      const all = shown();
      return all[all.indexOf(item) + by];
    };
    let next = null;
    switch (event.key) {
      case "ArrowDown": next = step(1); break;
      case "ArrowUp": next = step(-1); break;
      case "Home": next = shown()[0]; break;
      case "End": next = shown().at(-1); break;
      case "ArrowRight":
        if (isOpen) next = this.#rows.get(node.children[0]);
        else this.#open(node, true);
        break;
      case "ArrowLeft":
        if (isOpen) this.#open(node, false);
        else next = this.#rows.get(node.parent);
        break;
      case "Enter":
        this.#selection.choose(node, { origin: "enter" });
        find("hex").querySelector("[role=grid]").focus();
        break;
      default: return;
    }
    event.preventDefault();
    next?.focus();
    if (next) showIn(this.#pane, next.firstChild);
  }
}

