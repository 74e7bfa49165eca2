// A file as the tool laid it out: a tree of nodes over its octets, findings, parts, a presentation.
class Message {
  constructor(model, octets) {
    this.model = model;
    this.octets = octets;
    this.roots = [];
    this.nodes = model.nodes.map((node, id) => ({
      id,
      offset: node.o,
      length: node.l,
      end: node.o + node.l,
      depth: node.d,
      name: node.n,
      text: node.t,
      kind: node.k,
      header: node.h === undefined ? null : model.headers[node.h],
      parent: null,
      children: [],
      findings: [],
    }));
    this.#nest();
    this.findings = model.findings.map((finding, id) => ({ ...finding, id, offset: finding.o, end: finding.o + finding.l }));
    for (const finding of this.findings) this.#findingNode(finding)?.findings.push(finding);
  }

  // The smallest node that holds an octet.
  nodeAt(offset) {
    let low = 0;
    let high = this.nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.nodes[middle].offset <= offset) low = middle + 1;
      else high = middle;
    }
    let node = this.nodes[low - 1] ?? null;
    while (node && offset >= node.end) node = node.parent;
    return node;
  }

  #nest() {
    const open = [];
    for (const node of this.nodes) {
      open.length = Math.min(open.length, node.depth);
      node.parent = open.findLast((outer) => outer) ?? null;
      (node.parent?.children ?? this.roots).push(node);
      open[node.depth] = node;
    }
  }

  // What is missing counts for the layer that it is missing from.
  #findingNode(finding) {
    return this.nodeAt(Math.max(0, Math.min(finding.at, this.octets.length - 1)));
  }
}

