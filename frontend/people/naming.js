// What offers people is fetched when somebody begins to name one, and not before.
const BEGUN = /(?:^|[^\p{L}\p{N}._@+/-])@[\p{L}\p{N}]/u;

/** To be called when something was typed into a text area. */
export async function nameWish(field) {
  const before = field.value.slice(Math.max(0, field.selectionStart - 60), field.selectionStart);
  if (BEGUN.test(before)) {
    const { attend } = await import("./mentions.js");
    attend(field);
  }
}
