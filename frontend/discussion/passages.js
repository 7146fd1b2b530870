// Finds passages of an article by their words and the words around them, and marks them. Space counts for nothing: how it falls
// differs between a selection, the text as stored and the text as drawn.

/** What libraries draw, and what is no text of the article. */
const LEFT_OUT = "code.maths, .katex, .mermaid, a.anchor, .passage-marker, script, style";
const BLOCK = "p, li, td, th, h1, h2, h3, h4, h5, h6, pre, blockquote, dt, dd, figcaption, div";
const AROUND = 60;

/** Fewer characters than these around a lost passage could be anywhere. */
const TELLING = 10;
const ALIKE = 0.4;

const bare = (text) => text.replace(/\s+/g, "");

/** The characters of an article without its space, and where each stands. */
export function read(root) {
  const places = [];
  const gaps = new Set();
  let text = "";
  let block = null;
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (node.parentElement.closest(LEFT_OUT)) continue;
    const own = node.parentElement.closest(BLOCK);
    if (own !== block) gaps.add(text.length);
    block = own;
    for (let at = 0; at < node.data.length; at++) {
      if (/\s/.test(node.data[at])) {
        gaps.add(text.length);
      } else {
        text += node.data[at];
        places.push({ node, at });
      }
    }
  }
  return { text, places, gaps };
}

/** The characters from one to another as they are read, with a space where there was some. */
function words({ text, gaps }, from, to) {
  let read = "";
  for (let n = from; n < to; n++) {
    read += n > from && gaps.has(n) ? ` ${text[n]}` : text[n];
  }
  return read;
}

function passage(line, from, to) {
  return {
    quote: words(line, from, to),
    before: words(line, Math.max(0, from - AROUND), from),
    after: words(line, to, Math.min(line.text.length, to + AROUND)),
  };
}

/** The passage of a selection; null when no character of the article is in it. */
export function chosen(root, range) {
  const line = read(root);
  const within = ({ node, at }) => range.comparePoint(node, at) === 0 && range.comparePoint(node, at + 1) === 0;
  const from = line.places.findIndex(within);
  if (from < 0) return null;
  const to = line.places.findLastIndex(within) + 1;
  return passage(line, from, to);
}

/** The passage that some words, typed by hand, stand for. */
export function located(root, typed) {
  const line = read(root);
  const wanted = bare(typed).toLowerCase();
  const from = wanted ? line.text.toLowerCase().indexOf(wanted) : -1;
  return from < 0 ? null : passage(line, from, from + wanted.length);
}

function sameEnd(one, other) {
  let n = 0;
  while (n < one.length && n < other.length && one.at(-1 - n) === other.at(-1 - n)) n++;
  return n;
}

function sameStart(one, other) {
  let n = 0;
  while (n < one.length && n < other.length && one[n] === other[n]) n++;
  return n;
}

/** Where the passage is now: the same words, among several those with the likest surroundings; or what stands in their place. */
export function find(line, { quote, before, after }) {
  const wanted = { quote: bare(quote), before: bare(before), after: bare(after) };
  let best = null;
  for (let at = line.text.indexOf(wanted.quote); at >= 0; at = line.text.indexOf(wanted.quote, at + 1)) {
    const to = at + wanted.quote.length;
    const score = sameEnd(line.text.slice(0, at), wanted.before) + sameStart(line.text.slice(to), wanted.after);
    if (!best || score > best.score) best = { from: at, to, score };
  }
  return best ?? edited(line, wanted);
}

/** What stands between the words that were before and after the passage, where it is still much like it. */
function edited(line, { quote, before, after }) {
  const start = before.slice(-2 * TELLING);
  const end = after.slice(0, 2 * TELLING);
  if (start.length < TELLING || end.length < TELLING) return null;
  let best = null;
  for (let at = line.text.indexOf(start); at >= 0; at = line.text.indexOf(start, at + 1)) {
    const from = at + start.length;
    const to = line.text.indexOf(end, from);
    if (to <= from || to - from > 2 * quote.length + AROUND) continue;
    const score = alike(line.text.slice(from, to), quote);
    if (score >= ALIKE && (!best || score > best.score)) best = { from, to, score };
  }
  return best;
}

/** How much two texts have in common by pairs of letters, from 0 to 1. */
function alike(one, other) {
  const pairs = (text) => Array.from({ length: Math.max(0, text.length - 1) }, (_, n) => text.slice(n, n + 2));
  const left = pairs(other);
  const count = left.length + Math.max(0, one.length - 1);
  let common = 0;
  for (const pair of pairs(one)) {
    const at = left.indexOf(pair);
    if (at >= 0) {
      common++;
      left.splice(at, 1);
    }
  }
  return count ? (2 * common) / count : 0;
}

/** Puts marks around the passage; gives back the last of them, or null when the passage is gone. */
export function mark(root, asked) {
  const line = read(root);
  const found = find(line, asked);
  if (!found) return null;
  const pieces = new Map();
  for (const { node, at } of line.places.slice(found.from, found.to)) {
    const piece = pieces.get(node);
    if (piece) piece.to = at + 1;
    else pieces.set(node, { from: at, to: at + 1 });
  }
  let last = null;
  for (const [node, { from, to }] of pieces) {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    last = document.createElement("mark");
    last.className = "passage";
    last.dataset.comment = asked.id;
    range.surroundContents(last);
  }
  return last;
}

/** Takes all marks away again. */
export function unmark(root) {
  root.querySelectorAll(".passage-marker").forEach((marker) => marker.remove());
  root.querySelectorAll("mark.passage").forEach((one) => {
    const parent = one.parentNode;
    one.replaceWith(...one.childNodes);
    parent.normalize();
  });
}
