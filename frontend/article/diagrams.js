// Diagrams in the product's own colours. They are drawn anew when the reader changes between light and dark.
const FONT = '"Source Sans 3 Variable", system-ui, sans-serif';
const FIXED = ["secure", "securityLevel", "startOnLoad", "maxTextSize", "maxEdges", "suppressErrorRendering", "htmlLabels", "flowchart"];
const LOOKS = ["look", "theme", "themeCSS", "themeVariables", "darkMode", "fontFamily", "altFontFamily", "dompurifyConfig"];
const sources = new WeakMap();
let drawn = 0;
let waiting = Promise.resolve();

/** Draws the diagrams below an element; settles when all are shown. What cannot be drawn stays as its source. */
export function drawDiagrams(root) {
  const found = root.querySelectorAll("pre.mermaid");
  if (!found.length) return Promise.resolve();
  return inTurn(() => drawAll(found)).catch((failure) => {
    // The library did not come: what was written can be read instead.
    found.forEach((element) => element.removeAttribute("aria-busy"));
    throw failure;
  });
}

/** The library holds one configuration at a time. */
function inTurn(task) {
  waiting = waiting.then(task, task);
  return waiting;
}

async function drawAll(elements) {
  const mermaid = (await import("mermaid")).default;
  await document.fonts.load(`16px ${FONT}`).catch(() => {});
  const dark = isDark();
  mermaid.initialize(settings(dark));
  const shown = [];
  for (const element of elements) shown.push(await draw(mermaid, element, dark));
  const diagrams = shown.filter(Boolean);
  // Until all is done: what is drawn stands in the page meanwhile, in the colours of paper, too.
  diagrams.forEach((diagram) => diagram.setAttribute("aria-busy", "true"));
  try {
    if (dark) {
      mermaid.initialize(settings(false));
      for (const diagram of diagrams) await drawForPaper(mermaid, diagram);
    }
  } finally {
    diagrams.forEach((diagram) => diagram.removeAttribute("aria-busy"));
  }
}

async function draw(mermaid, element, dark) {
  const source = sources.get(element) ?? element.textContent;
  try {
    const { svg } = await mermaid.render(`diagram-${++drawn}`, source);
    const shown = document.createElement("div");
    shown.className = "mermaid";
    shown.innerHTML = svg;
    readable(shown.querySelector("svg"));
    sources.set(shown, source);
    shown.source = source;
    element.replaceWith(shown);
    shown.dispatchEvent(new CustomEvent("diagram-drawn", { bubbles: true, detail: { dark } }));
    return shown;
  } catch {
    element.classList.add("faulty");
    element.removeAttribute("aria-busy");
    return null;
  }
}

/** Paper is light whatever the screen is, and printing does not wait until something is drawn. */
async function drawForPaper(mermaid, shown) {
  const { svg } = await mermaid.render(`diagram-${++drawn}`, sources.get(shown));
  const paper = document.createElement("div");
  paper.className = "paper";
  paper.innerHTML = svg;
  readable(paper.querySelector("svg"));
  shown.append(paper);
}

/** Where its author gave a diagram no title, its words are read out instead of nothing. */
function readable(picture) {
  if (picture.hasAttribute("aria-labelledby")) return;
  picture.removeAttribute("role");
  picture.removeAttribute("aria-roledescription");
}

function settings(dark) {
  return {
    startOnLoad: false,
    securityLevel: "strict",
    htmlLabels: false,
    flowchart: { htmlLabels: false, curve: "basis" },
    maxTextSize: 20000,
    maxEdges: 500,
    suppressErrorRendering: true,
    look: "classic",
    theme: "base",
    themeVariables: colours(dark),
    themeCSS: ".node rect, .actor, .note { rx: 6px; ry: 6px } .edgeLabel rect { opacity: 1 }",
    fontFamily: FONT,
    // What a page's own settings may not change.
    secure: [...FIXED, ...LOOKS],
  };
}

function colours(dark) {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.colorScheme = dark ? "dark" : "light";
  const token = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const [paper, surface, sunk, line, ink, ink2, ink3] = ["paper", "surface", "sunk", "line", "ink", "ink-2", "ink-3"].map(token);
  const [accent, soft, amber, amberSoft, red, redSoft] = ["accent", "accent-soft", "amber", "amber-soft", "red", "red-soft"].map(token);
  const slices = ["accent", "amber", "blue", "green", "red", "ink-3"].map(token);
  const softs = ["accent-soft", "amber-soft", "blue-soft", "green-soft", "red-soft", "sunk"].map(token);
  probe.remove();
  return {
    darkMode: dark,
    fontFamily: FONT,
    fontSize: "16px",
    background: paper,
    primaryColor: soft,
    primaryTextColor: ink,
    primaryBorderColor: accent,
    secondaryColor: sunk,
    secondaryTextColor: ink,
    secondaryBorderColor: ink3,
    tertiaryColor: surface,
    tertiaryTextColor: ink,
    tertiaryBorderColor: line,
    textColor: ink,
    titleColor: ink,
    lineColor: ink3,
    edgeLabelBackground: paper,
    clusterBkg: sunk,
    clusterBorder: line,
    signalColor: ink2,
    signalTextColor: ink,
    labelTextColor: ink,
    loopTextColor: ink,
    actorLineColor: ink3,
    noteBkgColor: amberSoft,
    noteTextColor: ink,
    noteBorderColor: amber,
    errorBkgColor: redSoft,
    errorTextColor: red,
    taskTextColor: ink,
    taskTextOutsideColor: ink,
    sectionBkgColor: sunk,
    altSectionBkgColor: surface,
    gridColor: line,
    todayLineColor: red,
    pieStrokeColor: paper,
    pieOuterStrokeColor: line,
    pieTitleTextColor: ink,
    pieLegendTextColor: ink,
    pieSectionTextColor: paper,
    pieOpacity: "1",
    ...numbered("pie", 1, slices),
    ...numbered("cScale", 0, softs),
    ...numbered("cScaleLabel", 0, softs.map(() => ink)),
  };
}

function numbered(name, from, values) {
  return Object.fromEntries(values.map((value, n) => [`${name}${n + from}`, value]));
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function drawAnew() {
  const shown = [...document.querySelectorAll("div.mermaid")].filter((element) => sources.has(element));
  if (!shown.length) return;
  shown.forEach((diagram) => diagram.setAttribute("aria-busy", "true"));
  inTurn(() => drawAll(shown));
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAnew);
new MutationObserver(drawAnew).observe(document.documentElement, { attributeFilter: ["data-theme"] });
