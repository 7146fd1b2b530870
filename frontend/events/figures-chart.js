const ROW = 46;
const COLUMNS = 280;
const ROOM = 74;

// Draws figures as columns or bars. The table beside it holds the same, so to a screen reader this is one picture.
class FiguresChart extends HTMLElement {
  #figures;
  #chart;
  #turn = 0;
  #size = new ResizeObserver(() => this.#chart?.resize());
  #calm = matchMedia("(prefers-reduced-motion: reduce)");

  connectedCallback() {
    if (Object.hasOwn(this, "figures")) {
      const figures = this.figures;
      delete this.figures;
      this.figures = figures;
    } else {
      this.#draw();
    }
    this.#size.observe(this);
  }

  disconnectedCallback() {
    this.#turn += 1;
    this.#size.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  get figures() {
    return this.#figures;
  }

  // {label, upright, names, series: [{tone, name, values}]}
  set figures(figures) {
    this.#figures = figures;
    this.setAttribute("role", "img");
    this.setAttribute("aria-label", figures.label);
    this.style.height = `${figures.upright ? COLUMNS : ROOM + ROW * figures.names.length}px`;
    this.#draw();
  }

  async #draw() {
    if (!this.#figures || !this.isConnected) {
      return;
    }
    const turn = (this.#turn += 1);
    const { open, options } = await import("./figures-drawing.js");
    if (turn !== this.#turn) {
      return;
    }
    this.#chart ??= open(this);
    this.#chart.setOption(options(this.#figures, this.#calm.matches), true);
    this.setAttribute("data-drawn", "");
  }
}

customElements.define("figures-chart", FiguresChart);
