// Titles that begin like what was typed, asked of the server after a short pause; only the last question is answered.
const PAUSE = 120;
const ICONS = { page: "file-text", space: "books", person: "user" };

/** People and all else among what was found, as two groups of at most so many choices each. */
export const grouped = (found, texts, most) => [
  { heading: texts.titles, choices: found.filter((choice) => !choice.person).slice(0, most) },
  { heading: texts.people, choices: found.filter((choice) => choice.person) },
];

export class Suggestions {
  #waiting = 0;
  #asked = new AbortController();

  /** Tells `answer` the choices for these words; nothing when the server cannot be reached. */
  ask(words, answer) {
    clearTimeout(this.#waiting);
    this.#asked.abort();
    if (!words.trim()) {
      answer([]);
      return;
    }
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    this.#waiting = setTimeout(() => this.#fetch(words, signal).then(answer, () => {}), PAUSE);
  }

  /** Forgets what was asked. */
  stop() {
    clearTimeout(this.#waiting);
    this.#asked.abort();
  }

  async #fetch(words, signal) {
    const address = new URL("api/v1/suggest", document.baseURI);
    address.searchParams.set("q", words);
    const answer = await fetch(address, { signal, headers: { Accept: "application/json" } });
    if (!answer.ok) {
      return [];
    }
    const { items } = await answer.json();
    return items.map((item) => ({
      person: item.type === "person",
      label: item.title,
      hint: item.place,
      icon: ICONS[item.type] ?? "file-text",
      href: item.url.slice(1),
    }));
  }
}

/** The address of the search view for these words. */
export const searchAddress = (words) => `search?q=${encodeURIComponent(words.trim())}`;
