// The menu of one page in the tree: a step in each direction, somewhere else, a new page below.
const ENTRIES = [
  ["up", "icon-chevron-up"],
  ["down", "icon-chevron-down"],
  ["in", "icon-chevron-right"],
  ["out", "icon-chevron-left"],
  ["move", "icon-arrows-move"],
  ["new", "icon-file-plus"],
];

export function openTreeMenu(tree, item, id) {
  const steps = tree.steps(id);
  const menu = document.createElement("div");
  menu.className = "me-menu tree-menu";
  menu.popover = "auto";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", tree.words.menu.replace("{0}", tree.node(id).title));
  const done = () => menu.hidePopover();
  for (const [name, icon] of ENTRIES) {
    const possible = steps[name] ?? true;
    menu.append(entry(tree.words[name], icon, possible, () => (done(), act(tree, id, name))));
  }
  menu.addEventListener("keydown", (event) => walk(event, menu));
  menu.addEventListener("toggle", (event) => {
    if (event.newState === "closed") {
      const returned = menu.contains(document.activeElement) || document.activeElement === document.body;
      menu.remove();
      if (returned) tree.querySelector(`[data-id="${id}"]`)?.focus();
    }
  });
  document.body.append(menu);
  menu.showPopover();
  const { left, bottom, top } = item.getBoundingClientRect();
  const below = bottom + menu.offsetHeight < innerHeight;
  menu.style.inset = `${below ? bottom + 2 : Math.max(8, top - menu.offsetHeight - 2)}px auto auto ${left + 10}px`;
  menu.querySelector("[role=menuitem]:not([aria-disabled])").focus();
}

function entry(word, icon, possible, action) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "menu-item";
  button.setAttribute("role", "menuitem");
  button.tabIndex = -1;
  if (!possible) button.setAttribute("aria-disabled", "true");
  const sign = button.appendChild(document.createElement("span"));
  sign.className = `icon ${icon}`;
  sign.setAttribute("aria-hidden", "true");
  button.append(word);
  button.addEventListener("click", () => possible && action());
  return button;
}

function act(tree, id, name) {
  if (name === "move") tree.$server.moveElsewhere(id);
  else if (name === "new") tree.$server.newPage(id);
  else tree.step(id, name);
}

function walk(event, menu) {
  const items = [...menu.querySelectorAll("[role=menuitem]")];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items[to % items.length].focus();
  } else if (event.key === "Tab") {
    event.preventDefault();
    menu.hidePopover();
  }
}
