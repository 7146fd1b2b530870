// An article inside the application. Its links are made to work under a base address, and only links to views are left to the router.
import { enlargeable } from "../article/enlarged.js";
import { settleFragments } from "../article/fragments.js";

const ENRICHED = "code.maths, pre.mermaid, pre > code[class]";

class ArticleText extends HTMLElement {
  #drawn = ({ target, detail }) => enlargeable(target, { enlarge: this.enlarge, close: this.close }, detail.dark);

  async show(html) {
    const drawn = new Map([...this.querySelectorAll("div.mermaid")].map((diagram) => [diagram.source, diagram]));
    this.innerHTML = html;
    this.querySelectorAll("pre.mermaid").forEach((source) => reserve(source, drawn.get(source.textContent)));
    settleFragments(this);
    if (this.tickable) this.querySelectorAll("input[data-task]").forEach((box) => this.#offer(box));
    this.querySelectorAll("a[href]:not([data-fragment])").forEach(settle);
    this.querySelectorAll("div.table, pre").forEach((box) => widths.observe(box));
    this.#announce();
    this.addEventListener("diagram-drawn", this.#drawn);
    if (this.querySelector(ENRICHED)) {
      try {
        const { enrichArticle } = await import("../article/enrich.js");
        await enrichArticle(this);
      } catch {
        this.querySelectorAll("pre.mermaid").forEach((source) => source.removeAttribute("aria-busy"));
      }
      this.#announce();
    }
  }

  /** A box that can be ticked is named by its task. */
  #offer(box) {
    box.disabled = false;
    box.setAttribute("aria-label", words(box.closest("li")));
    box.addEventListener("change", () => {
      const detail = { task: Number(box.dataset.task), done: box.checked };
      this.dispatchEvent(new CustomEvent("task-ticked", { detail }));
    });
  }

  #announce() {
    const asked = decodeURIComponent(location.hash.slice(1));
    if (asked) this.querySelector(`[id="${CSS.escape(asked)}"]`)?.scrollIntoView();
    this.dispatchEvent(new CustomEvent("article-shown", { bubbles: true }));
  }
}

/** What an item says, without the items below it. */
function words(item) {
  const copy = item.cloneNode(true);
  copy.querySelectorAll("ul, ol").forEach((list) => list.remove());
  return copy.textContent.trim();
}

/** Until a diagram is drawn its place is kept, about as high as it will be; one that was drawn before stays as it is. */
function reserve(source, drawn) {
  if (drawn) {
    source.replaceWith(drawn);
    return;
  }
  const lines = source.textContent.trim().split("\n").length;
  source.style.minHeight = `${Math.max(160, Math.min(560, lines * 44))}px`;
  source.setAttribute("aria-busy", "true");
}

/** Only what scrolls is a stop for the keyboard. */
const widths = new ResizeObserver((seen) => {
  for (const { target } of seen) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});

/** A file or feed is not a view. */
function settle(link) {
  if (!/^\/?[sp]\//.test(link.getAttribute("href"))) {
    link.setAttribute("router-ignore", "");
  }
}

customElements.define("article-text", ArticleText);
