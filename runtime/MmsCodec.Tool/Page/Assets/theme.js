// Light, dark, or what the system says.
class Theme {
  static #names = ["auto", "light", "dark"];
  static #signs = { auto: "◐", light: "☀", dark: "☾" };

  #button;
  #name = "auto";

  constructor(button) {
    this.#button = button;
    button.addEventListener("click", () => this.#set(Theme.#names[(Theme.#names.indexOf(this.#name) + 1) % 3]));
    this.#set(this.#kept());
  }

  // Pages from files may have no storage; then the choice lasts as long as the page.
  #kept() {
    try {
      const name = localStorage.getItem("mms-theme");
      return Theme.#names.includes(name) ? name : "auto";
    } catch {
      return "auto";
    }
  }

  #set(name) {
    this.#name = name;
    if (name === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = name;
    this.#button.textContent = Theme.#signs[name];
    this.#button.setAttribute("aria-label", `Colours: ${name}`);
    this.#button.title = `Colours: ${name}`;
    try {
      localStorage.setItem("mms-theme", name);
    } catch {
      // Not kept.
    }
  }
}

