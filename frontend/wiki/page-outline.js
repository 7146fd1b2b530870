// Marks the heading that is being read in the outline. The links themselves come from the server and work without this.
import { settleFragments } from "../article/fragments.js";

// Below where a heading comes to stand when its link is followed: the padding of the page and the margin of the heading together.
const LINE = 170;

class PageOutline extends HTMLElement {
  #waiting = false;
  #follow = () => {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#mark();
    });
  };

  connectedCallback() {
    addEventListener("scroll", this.#follow, { passive: true });
    addEventListener("resize", this.#follow, { passive: true });
    document.addEventListener("article-shown", this.#follow);
    settleFragments(this);
    this.#follow();
  }

  disconnectedCallback() {
    removeEventListener("scroll", this.#follow);
    removeEventListener("resize", this.#follow);
    document.removeEventListener("article-shown", this.#follow);
  }

  #mark() {
    const links = [...this.querySelectorAll("a")];
    const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const at = Math.max(0, this.#read(headings));
    links.forEach((link, n) => {
      if (n === at) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
  }

  /** The last heading above the line; at the very end, where no other can reach the line, the one asked for or the last. */
  #read(headings) {
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2 && scrollY > 0;
    if (!atEnd) return headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top <= LINE);
    const asked = decodeURIComponent(location.hash.slice(1));
    const chosen = headings.findIndex((heading) => heading?.id === asked && heading.getBoundingClientRect().top >= 0);
    return chosen >= 0 ? chosen : headings.findLastIndex(Boolean);
  }
}

customElements.define("page-outline", PageOutline);
