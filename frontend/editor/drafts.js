import { forget, keep, read } from "./kept-copies.js";

const PAUSE = 1200;
const LONGEST = 1500;
const RETRY = 10000;
const LARGEST_LAST_POST = 60000;
const KEEPERS = new Map();

let csrf;

async function token() {
  csrf ??= fetch(new URL("drafts/token", document.baseURI), { redirect: "manual", credentials: "same-origin" }).then(
    (answer) => (answer.ok ? answer.json() : Promise.reject(new Refusal(answer))),
  );
  try {
    return await csrf;
  } catch (failure) {
    csrf = undefined;
    throw failure;
  }
}

class Refusal extends Error {
  constructor(answer) {
    super(`drafts: ${answer.status}`);
    this.signedOut = answer.type === "opaqueredirect" || answer.status === 401;
    this.final = [403, 404, 413, 422].includes(answer.status);
  }
}

// Saves what is typed: at once in this browser, and on the server a moment after a pause. Neither needs the view's session.
export class DraftKeeper {
  #settings;
  #current;
  #tell;
  #timer;
  #changedAt = 0;
  #sending;
  #savedAs;
  #finished = false;
  #known;
  #askedAgain = false;

  // settings: {post, key, person, base}; current gives {title, body}; tell is called with a state and the time it was reached
  constructor(settings, current, tell) {
    this.#settings = settings;
    this.#current = current;
    this.#tell = tell;
    KEEPERS.set(settings.key, this);
    this.#known = JSON.stringify(current());
  }

  get address() {
    return this.#savedAs ?? this.#settings.post;
  }

  // What is on the screen now is saved already, or is where the writing begins.
  settle() {
    this.#known = JSON.stringify(this.#current());
  }

  changed() {
    if (this.#finished) {
      return;
    }
    this.#keepHere();
    this.#changedAt ||= Date.now();
    const wait = Math.max(0, Math.min(PAUSE, this.#changedAt + LONGEST - Date.now()));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), wait);
  }

  async save() {
    clearTimeout(this.#timer);
    if (this.#finished || this.#sending || JSON.stringify(this.#current()) === this.#known) {
      return;
    }
    this.#changedAt = 0;
    const text = this.#current();
    this.#sending = this.#post(text);
    try {
      const saved = await this.#sending;
      this.#known = JSON.stringify(text);
      this.#savedAs = saved.address;
      this.#tell("saved", saved);
    } catch (failure) {
      this.#failed(failure);
    } finally {
      this.#sending = undefined;
    }
    if (!this.#finished && JSON.stringify(this.#current()) !== JSON.stringify(text)) {
      this.changed();
    }
  }

  // The page is about to go: one last post that outlives it.
  leave() {
    clearTimeout(this.#timer);
    const text = this.#current();
    if (this.#finished || JSON.stringify(text) === this.#known) {
      return;
    }
    this.#keepHere();
    if (JSON.stringify(text).length < LARGEST_LAST_POST && !(this.#sending && !this.#savedAs && this.#settings.creates)) {
      const last = this.#post(text, true);
      this.#sending ??= last;
      last.catch(() => {}).finally(() => (this.#sending = this.#sending === last ? undefined : this.#sending));
    }
  }

  // The text is published or given up: nothing of it stays here, and a post under way leaves nothing behind.
  finish() {
    this.#finished = true;
    clearTimeout(this.#timer);
    forget(this.#settings);
    const under = this.#sending;
    under?.then((saved) => this.#send("DELETE", saved.address)).catch(() => {});
  }

  // Stops for a visitor who signs out: saved on the server, gone from this browser.
  signOut() {
    this.leave();
    this.#finished = true;
  }

  kept() {
    return read(this.#settings);
  }

  dropKept() {
    forget(this.#settings);
  }

  // Another text is worked on from now on; unless it is unsaved, it is where the writing begins.
  begin(base, unsaved = false) {
    forget(this.#settings);
    this.#settings = { ...this.#settings, base };
    this.#finished = false;
    this.#known = unsaved ? undefined : JSON.stringify(this.#current());
  }

  #keepHere() {
    keep(this.#settings, { ...this.#current(), base: this.#settings.base, at: new Date().toISOString() });
  }

  #failed(failure) {
    if (this.#finished) {
      return;
    }
    this.#tell(failure.signedOut ? "signed-out" : failure.final ? "refused" : "offline");
    if (!failure.final) {
      this.#timer = setTimeout(() => this.save(), RETRY);
    }
  }

  async #post(text, last = false) {
    const answer = await this.#send("POST", this.address, { ...text, base: this.#settings.base }, last);
    return answer.json();
  }

  async #send(method, address, body, last = false) {
    const { header, token: value } = await token();
    const answer = await fetch(new URL(address, document.baseURI), {
      method,
      headers: { [header]: value, "Content-Type": "application/json" },
      body: body && JSON.stringify(body),
      keepalive: last,
      redirect: "manual",
      credentials: "same-origin",
    });
    if (answer.ok) {
      return answer;
    }
    csrf = undefined;
    if (answer.status === 403 && !last && !this.#askedAgain) {
      // The session is another one than when the token was fetched.
      this.#askedAgain = true;
      try {
        return await this.#send(method, address, body);
      } finally {
        this.#askedAgain = false;
      }
    }
    throw new Refusal(answer);
  }
}

// The text of this key is published or given up; its editor may be gone already.
export function finished(key) {
  KEEPERS.get(key)?.finish();
  KEEPERS.delete(key);
}

export function prepare() {
  token().catch(() => {});
}
