// The conversation as a sequence chart: the client on the left, each relay a line of its own, time downwards.
class Chart {
  static #head = 46;
  static #step = 58;
  static #most = 200;

  #holder;
  #conversation;
  #open;
  #width = 0;

  constructor(holder, conversation, open) {
    this.#holder = holder;
    this.#conversation = conversation;
    this.#open = open;
    find("conversation").hidden = false;
    this.#explain();
    new ResizeObserver(() => this.#draw()).observe(holder);
    this.#draw();
  }

  mark(file) {
    for (const arrow of this.#holder.querySelectorAll("[data-file]")) {
      if (arrow.dataset.file === String(file)) arrow.setAttribute("aria-current", "true");
      else arrow.removeAttribute("aria-current");
    }
    this.marked = file;
  }

  #draw() {
    const room = Math.min(this.#holder.clientWidth, 1600);
    if (room === 0 || room === this.#width) return;
    this.#width = room;
    const { relays, messages } = this.#conversation;
    const shown = messages.slice(0, Chart.#most);
    const [left, right] = room < 620 ? [40, 46] : [58, 104];
    const gap = Math.max(84, Math.min(420, (room - left - right) / Math.max(1, relays.length)));
    const width = Math.max(room, left + gap * relays.length + right);
    const height = Chart.#head + shown.length * Chart.#step + 24;
    const svg = draw("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": "Sequence chart; each message is a button" });
    const x = (lane) => left + lane * gap;
    ["client", ...relays].forEach((name, lane) => svg.append(...this.#lane(name, x(lane), gap, height)));
    shown.forEach((message, i) => svg.append(this.#arrow(message, i, x(0), x(message.relay + 1), Chart.#head + 34 + i * Chart.#step)));
    this.#holder.replaceChildren(svg);
    if (messages.length > Chart.#most) this.#holder.append(make("p", {}, `The first ${Chart.#most} of ${messages.length} messages are drawn.`));
    this.mark(this.marked);
  }

  #lane(name, x, gap, height) {
    const isNarrow = gap < 110;
    const letter = isNarrow ? 6.6 : 8.3;
    const most = Math.floor((gap - 16) / letter);
    const label = name.length > most ? `${name.slice(0, Math.max(4, most - 1))}…` : name;
    const width = Math.min(gap - 8, label.length * letter + 18);
    return [
      draw("line", { class: "lane", x1: x, x2: x, y1: 36, y2: height - 6 }),
      draw("rect", { class: "lane-head", x: x - width / 2, y: 8, width, height: 28, rx: 6 }),
      draw("text", { class: isNarrow ? "lane-name narrow" : "lane-name", x, y: 27, "text-anchor": "middle" }, label, draw("title", {}, name)),
    ];
  }

  #arrow(message, number, client, relay, y) {
    const [from, to] = message.toRelay ? [client, relay] : [relay, client];
    const direction = Math.sign(to - from);
    const { relays } = this.#conversation;
    const sentence = `${number + 1}. ${message.label} ${message.detail}, ${message.toRelay ? "to" : "from"} ${relays[message.relay]}`
      + (message.standing === "wrong" ? `. Wrong: ${message.note}` : message.standing === "assumed" ? ", assumed" : "");
    const middle = (from + to) / 2;
    const group = draw(
      "g",
      { class: `arrow ${message.standing}`, role: "button", tabindex: "0", "aria-label": sentence, "data-file": message.file ?? null },
      draw("rect", { class: "hit", x: Math.min(from, to) - 30, y: y - 27, width: Math.abs(to - from) + 60, height: Chart.#step - 4, rx: 6 }),
      draw("line", { class: "shaft", x1: from, x2: to - direction * 7, y1: y, y2: y }),
      draw("path", { class: "point", d: `M ${to} ${y} l ${-direction * 9} -5 v 10 z` }),
      draw("text", { class: "label", x: middle, y: y - 8, "text-anchor": "middle" }, message.label),
      draw("text", { class: "sub", x: middle, y: y + 16, "text-anchor": "middle" }, this.#short(message.detail, Math.abs(to - from))),
      draw("title", {}, sentence),
    );
    if (message.standing === "wrong") group.append(draw("text", { class: "cross", x: to + direction * 12, y: y + 5, "text-anchor": "middle" }, "✕"));
    if (message.file === undefined) {
      group.removeAttribute("tabindex");
      group.setAttribute("role", "img");
      return group;
    }
    group.addEventListener("click", () => this.#open(message.file));
    group.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.#open(message.file);
    });
    return group;
  }

  #short(text, room) {
    const most = Math.max(18, Math.floor(room / 6));
    return text.length > most ? `${text.slice(0, most - 1)}…` : text;
  }

  #explain() {
    const { relays, messages } = this.#conversation;
    const wrong = messages.map((message, i) => ({ ...message, number: i + 1 })).filter((message) => message.standing === "wrong");
    find("chart-note").replaceChildren(
      messages.some((message) => message.standing === "assumed") ? make("span", { class: "legend assumed" }, "assumed from transactions and order") : "",
      ...wrong.map((message) => make("span", { class: "legend wrong" }, `${message.label} to ${relays[message.relay]}: ${message.note}`)),
    );
  }
}

