// Copies of unpublished text in this browser, for when the server cannot be reached. Each belongs to one person, and goes when that
// person signs out, when it is published, and after a week.

const PREFIX = "commonplace.text.";
const WEEK = 7 * 24 * 3600 * 1000;

function name({ person, key }) {
  return `${PREFIX}${person}.${key}`;
}

export function keep(settings, copy) {
  try {
    localStorage.setItem(name(settings), JSON.stringify(copy));
  } catch {
    // Full or switched off: the server still has the draft.
  }
}

export function read(settings) {
  try {
    return JSON.parse(localStorage.getItem(name(settings)));
  } catch {
    return null;
  }
}

export function forget(settings) {
  try {
    localStorage.removeItem(name(settings));
  } catch {
    // Switched off, so there is nothing either.
  }
}

// Takes away what others left behind, and what is old. With nobody signed in, everything goes.
export function tidy(person) {
  try {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
      const mine = person && key.startsWith(`${PREFIX}${person}.`);
      if (!mine || !(Date.now() - Date.parse(JSON.parse(localStorage.getItem(key)).at) < WEEK)) {
        localStorage.removeItem(key);
      }
    }
  } catch {
    // Switched off.
  }
}
