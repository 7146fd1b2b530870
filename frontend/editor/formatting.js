// What the toolbar does to Markdown text in a text area. Every change goes through the browser's own editing command, so that it
// can be undone like typing.

export function insert(area, text, selectFrom = text.length, selectTo = selectFrom) {
  const start = area.selectionStart;
  replace(area, start, area.selectionEnd, text);
  area.setSelectionRange(start + selectFrom, start + selectTo);
}

export function replace(area, from, to, text) {
  area.focus({ preventScroll: true });
  area.setSelectionRange(from, to);
  const done = document.execCommand(text ? "insertText" : "delete", false, text);
  if (!done && area.value.slice(from, to) !== text) {
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}

// Puts marks around the selection, or takes them away where they are; with nothing selected, the words in between are selected.
export function wrap(area, mark, placeholder) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const chosen = value.slice(from, to);
  const length = mark.length;
  if (value.slice(from - length, from) === mark && value.slice(to, to + length) === mark) {
    replace(area, from - length, to + length, chosen);
    area.setSelectionRange(from - length, to - length);
  } else if (chosen.includes("\n") || !chosen) {
    insert(area, mark + (chosen || placeholder) + mark, length, length + (chosen || placeholder).length);
  } else {
    const core = chosen.trim();
    const lead = chosen.indexOf(core);
    insert(area, chosen.replace(core, () => mark + core + mark), lead + length, lead + length + core.length);
  }
}

export function link(area, placeholder) {
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
  const words = chosen || placeholder;
  const text = `[${words}](https://)`;
  insert(area, text, chosen ? text.length - 1 : 1, chosen ? text.length - 1 : 1 + words.length);
}

export function image(area, placeholder) {
  const words = area.value.slice(area.selectionStart, area.selectionEnd) || placeholder;
  insert(area, `![${words}]()`, 2, 2 + words.length);
}

// Puts a beginning before each line of the selection; where all lines have it, takes it away.
export function prefix(area, begin, pattern) {
  const { from, to } = lines(area);
  const old = area.value.slice(from, to).split("\n");
  const filled = old.filter((line) => line.trim() || old.length === 1);
  const off = filled.every((line) => pattern.test(line));
  let count = 0;
  const changed = old.map((line) => {
    if (!line.trim() && old.length > 1) {
      return line;
    }
    const bare = line.replace(pattern, "");
    return off ? bare : begin(++count) + bare;
  });
  const text = changed.join("\n");
  replace(area, from, to, text);
  area.setSelectionRange(old.length > 1 ? from : from + text.length, from + text.length);
}

export function heading(area) {
  const { from, to } = lines(area, true);
  const [, marks, words] = /^(#{0,6}) ?(.*)$/.exec(area.value.slice(from, to));
  const next = { 0: "## ", 2: "### ", 3: "#### " }[marks.length] ?? "";
  replace(area, from, to, next + words);
}

export function block(area, text, selectFrom, selectTo) {
  const before = area.value.slice(0, area.selectionStart);
  const lead = !before || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const after = area.value.slice(area.selectionEnd).startsWith("\n") ? "" : "\n";
  insert(area, lead + text + after, lead.length + selectFrom, lead.length + selectTo);
}

export function code(area, placeholder) {
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
  if (chosen.includes("\n")) {
    block(area, `\`\`\`\n${chosen.replace(/\n$/, "")}\n\`\`\``, 3, 3);
  } else {
    wrap(area, "`", placeholder);
  }
}

// Where each text area last went on with a list, so that the sign of an item typed out of habit is not there twice.
const continued = new WeakMap();

// Takes away the sign of a list that was typed after the one that is there already; the space after it is typed in vain.
export function swallowSign(area) {
  const { selectionStart: at, selectionEnd, value } = area;
  const from = continued.get(area);
  const typed = at === selectionEnd && from !== undefined && /^(?:[-*+]|\d{1,9}[.)])$/.test(value.slice(from, at));
  if (typed) {
    replace(area, from, at, "");
    continued.delete(area);
  }
  return typed;
}

// A new line in a list goes on with the list; in an empty item it ends the list.
export function continueList(area) {
  const { selectionStart: at, selectionEnd, value } = area;
  const from = value.lastIndexOf("\n", at - 1) + 1;
  const item = /^(\s*(?:> ?)*)(?:([-*+])|(\d{1,9})([.)]))( +)(\[[ xX]\] )?/.exec(value.slice(from, at));
  if (at !== selectionEnd || !item) {
    return false;
  }
  if (item[0].length === at - from) {
    replace(area, from, at, "");
  } else {
    const sign = item[2] ?? Number(item[3]) + 1 + item[4];
    insert(area, `\n${item[1]}${sign}${item[5]}${item[6] ? "[ ] " : ""}`);
    continued.set(area, area.selectionStart);
  }
  return true;
}

function lines(area, firstOnly) {
  const { selectionStart, selectionEnd, value } = area;
  const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const end = value.indexOf("\n", firstOnly ? selectionStart : Math.max(selectionStart, selectionEnd - 1));
  return { from, to: end < 0 ? value.length : end };
}
