// The live view: octets come by file, paste or edit, and the server on this machine says what they mean.
class Live {
  #show;
  #octets = new Uint8Array();
  #name = "pasted";
  #request = 0;

  constructor(show) {
    this.#show = show;
    find("input").hidden = false;
    find("decode").addEventListener("click", () => this.#paste(find("paste").value));
    find("paste").addEventListener("paste", () => setTimeout(() => this.#paste(find("paste").value)));
    find("choose").addEventListener("change", (event) => this.#take(event.target.files[0]));
    find("kind").addEventListener("change", () => this.#octets.length > 0 && this.#decode());
    document.addEventListener("paste", (event) => {
      if (event.target.closest?.("textarea, input")) return;
      const text = event.clipboardData.getData("text/plain");
      find("paste").value = text;
      this.#paste(text);
    });
    this.#listenToDrops();
  }

  // Called by the hex pane. The octets change at once; their meaning follows.
  change(message, offset, count, inserted, cursor, pending) {
    const removed = Math.min(count, this.#octets.length - offset);
    const changed = new Uint8Array(this.#octets.length - removed + inserted.length);
    changed.set(this.#octets.subarray(0, offset));
    changed.set(inserted, offset);
    changed.set(this.#octets.subarray(offset + removed), offset + inserted.length);
    this.#octets = changed;
    message.octets = Octets.of(changed);
    return this.#decode({ cursor: Math.max(0, Math.min(cursor, changed.length - 1)), pending, isEdit: true });
  }

  #paste(text) {
    try {
      this.#name = "pasted";
      this.#octets = readOctets(text);
    } catch (fault) {
      this.#say(fault.message);
      return;
    }
    this.#decode();
  }

  async #take(file) {
    if (!file) return;
    this.#name = file.name;
    this.#octets = new Uint8Array(await file.arrayBuffer());
    this.#decode();
  }

  async #decode(place = {}) {
    const request = ++this.#request;
    const octets = this.#octets;
    const query = new URLSearchParams({ name: this.#name, as: find("kind").value });
    try {
      const response = await fetch(`inspect?${query}`, {
        method: "POST",
        headers: { "Content-Type": "application/octet-stream" },
        body: octets,
      });
      if (request !== this.#request) return; // An edit has overtaken it.
      if (!response.ok) throw new Error(await response.text());
      const model = await response.json();
      if (request !== this.#request) return;
      this.#say("");
      this.#show(model, Octets.of(octets), place);
    } catch (fault) {
      this.#say(fault instanceof TypeError ? "mms inspect --serve has ended." : fault.message);
    }
  }

  #say(fault) {
    find("input-fault").textContent = fault;
  }

  #listenToDrops() {
    const drop = find("drop");
    const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
    window.addEventListener("dragover", (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      drop.hidden = false;
    });
    window.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) drop.hidden = true;
    });
    window.addEventListener("drop", (event) => {
      drop.hidden = true;
      if (!hasFiles(event)) return;
      event.preventDefault();
      this.#take(event.dataTransfer.files[0]);
    });
  }
}

