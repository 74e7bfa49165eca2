// What is chosen and what is pointed at, so that all panes show the same.
class Selection extends EventTarget {
  node = null;
  start = 0;
  end = 0;
  cursor = 0;
  hovered = null;

  // `origin` is the pane that chose: it is not scrolled, for the user is looking at it.
  choose(node, { start = node?.offset ?? 0, end = node?.end ?? 0, cursor = start, origin = "" } = {}) {
    Object.assign(this, { node, start, end, cursor });
    this.#tell("choose", origin);
  }

  hover(node, origin) {
    if (node === this.hovered) return;
    this.hovered = node;
    this.#tell("hover", origin);
  }

  #tell(type, origin) {
    this.dispatchEvent(new CustomEvent(type, { detail: { origin } }));
  }
}

