// The presentation on a phone: regions, slides in their order, each for its time.
class Slides {
  #holder;
  #presentation;
  #parts;
  #pictures;
  #screen;
  #play;
  #count;
  #notes;
  #bar;
  #number = 0;
  #elapsed = 0;
  #since = 0;
  #frame = 0;

  constructor(holder, message, pictures) {
    this.#holder = holder;
    this.#presentation = message.model.presentation;
    find("slides").hidden = !this.#presentation;
    holder.replaceChildren();
    if (!this.#presentation) return;
    this.#parts = new Map(message.model.parts.map((part) => [part.path, part]));
    this.#pictures = pictures;
    this.#make();
    this.#show(0);
  }

  stop() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #make() {
    const { width, height, background } = this.#presentation;
    this.#screen = make("div", { class: "screen", role: "img" });
    this.#screen.style.aspectRatio = `${width} / ${height}`;
    this.#screen.style.maxWidth = `min(100%, ${Math.round(Math.min(280, (440 * width) / height))}px)`;
    if (background) this.#screen.style.background = background;
    const button = (label, text, action) => {
      const element = make("button", { type: "button", class: "quiet", "aria-label": label }, text);
      element.addEventListener("click", action);
      return element;
    };
    this.#play = button("Play", "▶", () => this.#toggle());
    this.#count = make("span", { class: "slide-count", role: "status" });
    this.#bar = make("progress", { max: "1", value: "0", "aria-label": "Time in this slide" });
    this.#notes = make("p", { class: "slide-notes" });
    this.#holder.append(
      make("div", { class: "case" }, this.#screen),
      make(
        "div",
        { class: "controls", role: "group", "aria-label": "Slides" },
        button("Previous slide", "‹", () => this.#step(-1)),
        this.#play,
        button("Next slide", "›", () => this.#step(1)),
        this.#count,
      ),
      this.#bar,
      this.#notes,
    );
  }

  get #slide() {
    return this.#presentation.slides[this.#number];
  }

  #step(by) {
    this.#pause();
    const count = this.#presentation.slides.length;
    this.#show((this.#number + by + count) % count);
  }

  #show(number) {
    this.#number = number;
    this.#elapsed = 0;
    const { slides } = this.#presentation;
    const slide = this.#slide;
    this.#screen.replaceChildren(...slide.media.filter((media) => media.region).map((media) => this.#region(media)));
    this.#screen.setAttribute("aria-label", `Slide ${number + 1}: ${slide.media.map((media) => media.source).join(", ")}`);
    this.#count.textContent = `${number + 1} of ${slides.length} · ${slide.duration / 1000} s`;
    const unseen = slide.media.filter((media) => !media.region || media.part === null);
    this.#notes.textContent = unseen
      .map((media) => (media.part === null ? `${media.source || media.kind}: no such part` : `${media.kind === "audio" ? "♪ " : ""}${media.source}`))
      .join(" · ");
    this.#time();
  }

  #region(media) {
    const { left, top, width, height, fit } = media.region;
    const box = make("div", { class: `region ${fit}`, "data-region": media.region.id });
    Object.assign(box.style, { left: `${left * 100}%`, top: `${top * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` });
    const part = this.#parts.get(media.part);
    if (part?.content === "picture") {
      box.append(this.#pictures.show(part, media.source));
    } else if (part?.content === "text") {
      const text = make("p", { class: "slide-text", dir: "auto" }, part.text.trimEnd());
      if (media.colour) text.style.color = media.colour;
      box.append(text);
    } else {
      box.append(make("p", { class: "stand-in" }, part ? `${media.kind === "video" ? "▶ " : ""}${part.name ?? part.type ?? media.kind}` : "missing"));
    }
    return box;
  }

  #toggle() {
    if (this.#frame) this.#pause();
    else this.#start();
  }

  #start() {
    this.#play.textContent = "❚❚";
    this.#play.setAttribute("aria-label", "Pause");
    this.#since = performance.now() - this.#elapsed;
    const tick = (now) => {
      this.#elapsed = now - this.#since;
      if (this.#elapsed >= this.#slide.duration) {
        if (this.#number === this.#presentation.slides.length - 1) {
          this.#pause();
          this.#show(0);
          return;
        }
        this.#show(this.#number + 1);
        this.#since = now;
      }
      this.#time();
      this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  }

  #pause() {
    this.stop();
    this.#play.textContent = "▶";
    this.#play.setAttribute("aria-label", "Play");
  }

  // Standing still a slide shows all that it has; playing, each at its time.
  #time() {
    const isPlaying = this.#frame !== 0;
    this.#bar.value = Math.min(1, this.#elapsed / Math.max(1, this.#slide.duration));
    const boxes = this.#screen.querySelectorAll(".region");
    this.#slide.media.filter((media) => media.region).forEach((media, i) => {
      const isDue = !isPlaying || (this.#elapsed >= media.begin && this.#elapsed < (media.end ?? Infinity));
      boxes[i].classList.toggle("away", !isDue);
    });
  }
}

