// What departs from the standard; each finding leads to its octets.
class FindingList {
  static #batch = 100;

  constructor(holder, message, selection, goTo) {
    const findings = message.findings;
    const counts = ["malformed", "violation", "advice"]
      .map((level) => [level, findings.filter((f) => f.level === level).length])
      .filter(([, count]) => count > 0)
      .map(([level, count]) => make("span", { class: `mark ${level}` }, `${count} ${level === "violation" && count > 1 ? "violations" : level}`));
    find("findings-title").replaceChildren("Findings", ...counts);
    if (findings.length === 0) {
      holder.replaceChildren(make("p", { class: "clean" }, "Nothing departs from the standard."));
      return;
    }
    const list = make("ol", { class: "findings" });
    const add = (from) => {
      for (const finding of findings.slice(from, from + FindingList.#batch)) list.append(this.#item(finding, message, goTo));
      const rest = findings.length - from - FindingList.#batch;
      if (rest <= 0) return;
      const more = make("button", { type: "button", class: "quiet more" }, `${rest} more`);
      const holder = make("li", {}, more);
      more.addEventListener("click", () => {
        holder.remove();
        add(from + FindingList.#batch);
      });
      list.append(holder);
    };
    add(0);
    holder.replaceChildren(list);
  }

  #item(finding, message, goTo) {
    const button = make(
      "button",
      { type: "button", class: `finding ${finding.level}`, "data-finding": finding.id },
      make("span", { class: "where" }, `0x${hexOf(finding.at, 4)}`),
      make("span", { class: `mark ${finding.level}` }, finding.level),
      make("span", { class: "what" }, finding.text),
      make("span", { class: "fix" }, finding.fix),
      finding.clause && make("span", { class: "clause" }, finding.clause),
    );
    button.addEventListener("click", () => {
      const at = Math.max(0, Math.min(finding.at, message.octets.length - 1));
      goTo(message.nodeAt(at), { start: finding.offset, end: Math.max(finding.end, finding.offset + 1), cursor: at });
    });
    return make("li", {}, button);
  }
}

