// The pages of a space as a tree, after the ARIA tree pattern: one tab stop, arrows to move, letters to jump. It holds what is
// loaded and unfolded and asks the server for one portion of a level at a time. Those who may rearrange it drag, use the menu
// (Shift+F10 or the dots) or Alt+Shift+arrow.
import { openTreeMenu } from "./page-tree-menu.js";
import { makeDraggable } from "./page-tree-drag.js";

const TOP = 0;
const ARROWS = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "out", ArrowRight: "in" };
let trees = 0;

class PageTree extends HTMLElement {
  #nodes = new Map();
  #levels = new Map();
  #current = null;
  #asked = 0;
  #focus = null;
  #typed = "";
  #typedAt = 0;
  #name = `tree-${++trees}`;

  /** Takes the first levels and the way to the page that is shown. */
  begin({ levels, path }) {
    this.#nodes.clear();
    this.#levels.clear();
    for (const [parent, level] of Object.entries(levels)) this.#keep(Number(parent), level, 0);
    this.reveal(path);
  }

  /** Unfolds the way to a page and marks it; an empty way marks none. */
  async reveal(path) {
    this.#asked++;
    await this.#open(path);
    if (this.#current !== null) this.#focus = this.#current;
    this.#draw();
    this.#bringIntoSight(this.querySelector("[aria-current]"));
  }

  async #open(path) {
    this.#current = path.at(-1)?.id ?? null;
    let parent = TOP;
    for (const { id, title, url } of path) {
      while (!this.#isUnder(parent, id) && this.#mayHaveMore(parent)) await this.#load(parent);
      if (!this.#isUnder(parent, id)) await this.#reload(parent);
      const node = this.#nodes.get(id);
      if (!node) break;
      Object.assign(node, { title, url });
      if (id !== this.#current) {
        node.unfolded = true;
        if (!this.#levels.has(id)) await this.#load(id);
      }
      parent = id;
    }
  }

  /** Loads everything that is unfolded anew, because pages have come, gone or moved, and unfolds the way given. */
  async refresh(path) {
    const asked = path ? ++this.#asked : this.#asked;
    const hadFocus = this.contains(document.activeElement);
    const unfolded = [...this.#nodes.values()].filter((node) => node.unfolded).map((node) => node.id);
    for (const id of this.#levels.keys()) if (id !== TOP && !unfolded.includes(id)) this.#levels.delete(id);
    await this.#reload(TOP);
    for (const id of unfolded) {
      const node = this.#nodes.get(id);
      if (node?.open) {
        node.unfolded = true;
        await this.#reload(id);
      }
    }
    // While levels were loading, another page may have been opened; its way is the one that counts.
    if (path && asked === this.#asked) await this.#open(path);
    this.#draw();
    if (hadFocus) this.#item(this.#focus)?.focus();
  }

  node(id) {
    return this.#nodes.get(id);
  }

  /** Which steps a page can take from where it is. */
  steps(id) {
    const node = this.#nodes.get(id);
    const level = this.#levels.get(node.parent);
    const at = level.ids.indexOf(id);
    return { up: at > 0, down: at < level.ids.length - 1 || level.more, in: at > 0, out: node.parent !== TOP };
  }

  /** Moves a page one step and says so. */
  async step(id, step) {
    if (!this.editable || !this.steps(id)[step]) return;
    const { parent } = this.#nodes.get(id);
    const at = this.#levels.get(parent).ids.indexOf(id);
    const under = step === "in" ? this.#nodes.get(this.#levels.get(parent).ids[at - 1]) : null;
    if (under) {
      under.unfolded = true;
      under.open = true;
    }
    this.#focus = id;
    await this.$server.step(id, step);
    await this.refresh();
    this.#item(id)?.focus();
    this.#say(this.words.moved.replace("{0}", this.#nodes.get(id)?.title ?? ""));
  }

  async place(id, target, side) {
    const into = this.#nodes.get(target);
    if (side === "under" && into) into.unfolded = into.open = true;
    this.#focus = id;
    await this.$server.place(id, target, side);
    await this.refresh();
    this.#say(this.words.moved.replace("{0}", this.#nodes.get(id)?.title ?? ""));
  }

  connectedCallback() {
    if (this.tree) return;
    this.tree = this.appendChild(document.createElement("ul"));
    this.tree.className = "tree";
    this.tree.setAttribute("role", "tree");
    this.said = this.appendChild(document.createElement("div"));
    this.said.className = "unseen";
    this.said.setAttribute("aria-live", "polite");
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("click", (event) => this.#click(event));
    this.addEventListener("contextmenu", (event) => this.#menu(event));
    this.addEventListener("focusin", (event) => this.#focused(event));
    makeDraggable(this);
  }

  // Loading

  #keep(parent, { items, more }, offset) {
    const level = offset === 0 ? { ids: [], more } : this.#levels.get(parent);
    for (const item of items) {
      const known = this.#nodes.get(item.id);
      this.#nodes.set(item.id, { ...item, parent, unfolded: known?.unfolded ?? false });
      if (!level.ids.includes(item.id)) level.ids.push(item.id);
    }
    level.more = more;
    this.#levels.set(parent, level);
  }

  #isUnder(parent, id) {
    return this.#levels.get(parent)?.ids.includes(id) ?? false;
  }

  #mayHaveMore(parent) {
    const level = this.#levels.get(parent);
    return !level || level.more;
  }

  async #load(parent) {
    const offset = this.#levels.get(parent)?.ids.length ?? 0;
    this.#keep(parent, await this.$server.children(parent, offset), offset);
  }

  async #reload(parent) {
    const wanted = this.#levels.get(parent)?.ids.length ?? 0;
    this.#keep(parent, await this.$server.children(parent, 0), 0);
    while (this.#levels.get(parent).ids.length < wanted && this.#mayHaveMore(parent)) await this.#load(parent);
  }

  async #unfold(node) {
    node.unfolded = true;
    if (!this.#levels.has(node.id)) await this.#load(node.id);
    this.#draw();
  }

  #fold(node) {
    node.unfolded = false;
    this.#draw();
  }

  // Drawing

  #draw() {
    const active = this.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    this.tree.setAttribute("aria-label", this.words.label);
    this.tree.replaceChildren(...this.#rows(TOP, 1));
    this.classList.toggle("is-empty", !this.#levels.get(TOP)?.ids.length);
    this.dataset.empty = this.words.empty;
    const items = this.#items();
    const stop = this.#item(this.#focus) ?? items[0];
    if (stop) stop.tabIndex = 0;
    if (active) items.find((item) => item.dataset.key === active)?.focus();
  }

  #rows(parent, level) {
    const { ids, more } = this.#levels.get(parent) ?? { ids: [], more: false };
    const rows = ids.map((id) => this.#row(this.#nodes.get(id), level));
    if (more) rows.push(this.#moreRow(parent, level));
    return rows;
  }

  #row(node, level) {
    const row = document.createElement("li");
    row.setAttribute("role", "none");
    const link = row.appendChild(document.createElement("a"));
    link.className = "tree-link";
    link.href = node.url;
    link.dataset.id = link.dataset.key = String(node.id);
    link.style.setProperty("--level", level);
    this.#describe(link, level);
    const title = link.appendChild(document.createElement("span"));
    title.className = "tree-title";
    title.textContent = node.title;
    for (const kind of ["draft", "template"].filter((each) => node[each])) {
      link.append(" ");
      const mark = link.appendChild(document.createElement("span"));
      mark.className = "tree-mark";
      mark.textContent = this.words[kind];
    }
    if (node.restricted) {
      const lock = link.appendChild(part("tree-lock", "icon-lock"));
      lock.removeAttribute("aria-hidden");
      lock.setAttribute("role", "img");
      lock.setAttribute("aria-label", this.words.restricted);
      lock.title = this.words.restricted;
    }
    if (node.id === this.#current) link.setAttribute("aria-current", "page");
    if (this.editable) {
      link.draggable = true;
      link.setAttribute("aria-haspopup", "menu");
      link.append(part("tree-menu-sign", "icon-dots"));
    }
    if (node.open) {
      link.append(part("tree-fold", "icon-chevron-right"));
      link.setAttribute("aria-expanded", String(node.unfolded));
      if (node.unfolded) row.append(this.#group(link, node, level));
    }
    return row;
  }

  #group(link, node, level) {
    const group = document.createElement("ul");
    group.setAttribute("role", "group");
    group.id = `${this.#name}-${node.id}`;
    link.setAttribute("aria-owns", group.id);
    group.append(...this.#rows(node.id, level + 1));
    return group;
  }

  #moreRow(parent, level) {
    const row = document.createElement("li");
    row.setAttribute("role", "none");
    const button = row.appendChild(document.createElement("button"));
    button.className = "tree-link tree-more";
    button.type = "button";
    button.dataset.more = String(parent);
    button.dataset.key = `more-${parent}`;
    button.style.setProperty("--level", level);
    this.#describe(button, level);
    button.textContent = this.words.more;
    return row;
  }

  /** Scrolls the rail only: the page stays where its reader is. */
  #bringIntoSight(item) {
    const rail = item?.closest(".rail-content");
    if (!rail) return;
    const { top, bottom } = item.getBoundingClientRect();
    const sight = rail.getBoundingClientRect();
    if (top < sight.top) rail.scrollTop -= sight.top - top;
    else if (bottom > sight.bottom) rail.scrollTop += bottom - sight.bottom;
  }

  #describe(item, level) {
    item.setAttribute("role", "treeitem");
    item.setAttribute("aria-level", level);
    item.tabIndex = -1;
  }

  #say(words) {
    this.said.textContent = words;
  }

  // Acting

  #items() {
    return [...this.tree.querySelectorAll("[role=treeitem]")];
  }

  #item(id) {
    return id === null ? null : this.tree.querySelector(`[data-id="${id}"]`);
  }

  #nodeOf(item) {
    return item?.dataset.id ? this.#nodes.get(Number(item.dataset.id)) : null;
  }

  #focused({ target }) {
    const item = target.closest("[role=treeitem]");
    if (!item) return;
    this.#items().forEach((other) => (other.tabIndex = other === item ? 0 : -1));
    if (item.dataset.id) this.#focus = Number(item.dataset.id);
  }

  async #click(event) {
    const item = event.target.closest("[role=treeitem]");
    const node = this.#nodeOf(item);
    if (item?.dataset.more) {
      const parent = Number(item.dataset.more);
      const first = this.#levels.get(parent).ids.length;
      await this.#load(parent);
      this.#draw();
      this.#item(this.#levels.get(parent).ids[first])?.focus();
    } else if (event.target.closest(".tree-fold")) {
      event.preventDefault();
      await (node.unfolded ? this.#fold(node) : this.#unfold(node));
    } else if (event.target.closest(".tree-menu-sign")) {
      this.#menu(event);
    }
  }

  #menu(event) {
    const item = event.target.closest("a[role=treeitem]");
    if (!item || !this.editable) return;
    event.preventDefault();
    item.focus();
    openTreeMenu(this, item, Number(item.dataset.id));
  }

  async #key(event) {
    const item = event.target.closest("[role=treeitem]");
    if (!item) return;
    const node = this.#nodeOf(item);
    if (event.altKey && event.shiftKey && node && this.editable && ARROWS[event.key]) {
      event.preventDefault();
      await this.step(node.id, ARROWS[event.key]);
    } else if (!event.altKey && !event.ctrlKey && !event.metaKey) {
      await this.#move(event, item, node);
    }
  }

  async #move(event, item, node) {
    const items = this.#items();
    const at = items.indexOf(item);
    const go = {
      ArrowDown: () => items[at + 1]?.focus(),
      ArrowUp: () => items[at - 1]?.focus(),
      Home: () => items[0].focus(),
      End: () => items.at(-1).focus(),
      ArrowRight: () => node?.open && (node.unfolded ? items[at + 1]?.focus() : this.#unfold(node)),
      ArrowLeft: () => (node?.open && node.unfolded ? this.#fold(node) : this.#item(node?.parent ?? null)?.focus()),
    }[event.key];
    if (go) {
      event.preventDefault();
      await go();
    } else if (event.key.length === 1 && event.key !== " ") {
      this.#jump(event.key, items, at);
    }
  }

  #jump(letter, items, at) {
    const now = performance.now();
    this.#typed = now - this.#typedAt < 700 ? this.#typed + letter.toLowerCase() : letter.toLowerCase();
    this.#typedAt = now;
    const from = this.#typed.length === 1 ? at + 1 : at;
    [...items.slice(from), ...items.slice(0, from)]
      .find((item) => item.textContent.toLowerCase().startsWith(this.#typed))
      ?.focus();
  }
}

function part(className, icon) {
  const span = document.createElement("span");
  span.className = className;
  span.setAttribute("aria-hidden", "true");
  span.appendChild(document.createElement("span")).className = `icon ${icon}`;
  return span;
}

customElements.define("page-tree", PageTree);
