// A list of choices that belongs to a field: arrow keys move through it while one types, Enter takes one.
let made = 0;

export class Choices {
  #field;
  #list;
  #taken;
  #options = [];
  #at = -1;

  /** `taken` is told which choice was taken; one with an address is followed as the link that it is. */
  constructor(field, list, taken) {
    this.#field = field;
    this.#list = list;
    this.#taken = taken;
    list.id = `choices-${++made}`;
    list.setAttribute("role", "listbox");
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    field.addEventListener("keydown", (event) => this.#pressed(event));
    // The field keeps the focus, so that one can go on typing.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        this.#taken(option.choice);
      }
    });
    this.show([]);
  }

  /** Shows groups of choices: `{heading, choices: [{label, hint?, icon, href?}]}`. Empty groups are left out. */
  show(groups, first = -1) {
    const filled = groups.filter((group) => group.choices.length);
    this.#list.replaceChildren(...filled.map((group) => this.#group(group)));
    this.#list.hidden = !filled.length;
    this.#options = [...this.#list.querySelectorAll("[role=option]")];
    this.#field.setAttribute("aria-expanded", String(filled.length > 0));
    this.#go(first < this.#options.length ? first : -1);
  }

  #group({ heading, choices }) {
    const group = document.createElement("div");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", heading);
    const words = document.createElement("div");
    words.className = "choices-heading";
    words.setAttribute("aria-hidden", "true");
    words.textContent = heading;
    group.append(words, ...choices.map((choice) => this.#option(choice)));
    return group;
  }

  #option(choice) {
    const option = document.createElement(choice.href ? "a" : "div");
    option.className = "choice";
    option.id = `choice-${++made}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.choice = choice;
    if (choice.href) {
      option.href = choice.href;
      option.tabIndex = -1;
    }
    const icon = document.createElement("span");
    icon.className = `icon icon-${choice.icon}`;
    icon.setAttribute("aria-hidden", "true");
    const label = document.createElement("span");
    label.className = "choice-label";
    label.textContent = choice.label;
    option.append(icon, label);
    if (choice.hint) {
      const hint = document.createElement("span");
      hint.className = "choice-hint";
      hint.textContent = choice.hint;
      option.append(hint);
    }
    return option;
  }

  #pressed(event) {
    const last = this.#options.length - 1;
    const to = { ArrowDown: this.#at >= last ? 0 : this.#at + 1, ArrowUp: this.#at <= 0 ? last : this.#at - 1 }[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      this.#go(to);
    } else if (event.key === "Enter" && this.#at >= 0 && !event.isComposing) {
      event.preventDefault();
      this.#options[this.#at].click();
    }
  }

  #go(to) {
    this.#options[this.#at]?.setAttribute("aria-selected", "false");
    this.#at = to;
    const option = this.#options[to];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.#field.setAttribute("aria-activedescendant", option.id);
    } else {
      this.#field.removeAttribute("aria-activedescendant");
    }
  }
}
