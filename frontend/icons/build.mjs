// Writes the stylesheet that holds the icons named in the list beside it. To add one, put its name in the list and in Icon.java, then:
//   npm install --no-save @tabler/icons@3.51.0 && node frontend/icons/build.mjs
import { readFileSync, writeFileSync } from "node:fs";

const names = readFileSync(new URL("icons.txt", import.meta.url), "utf8").split("\n").filter(Boolean).sort();
const outline = new URL("../../node_modules/@tabler/icons/icons/outline/", import.meta.url);
const target = new URL("../../src/main/resources/META-INF/resources/look/icons.css", import.meta.url);

const notice = `/* Outline icons of Tabler Icons 3.51.0, https://tabler.io/icons, MIT licence, Copyright (c) 2020-2026 Paweł Kuna.
   Written by frontend/icons/build.mjs. */
`;

function image(name) {
  const svg = readFileSync(new URL(`${name}.svg`, outline), "utf8")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/ class="[^"]*"/, "")
    .replace('stroke-width="2"', 'stroke-width="1.7"')
    .replace("currentColor", "#000")
    .replace(/<path stroke="none"[^>]*>/, "")
    .replace(/\s+/g, " ")
    .replace(/> </g, "><")
    .trim();
  const address = svg.replace(/"/g, "'").replace(/#/g, "%23").replace(/</g, "%3c").replace(/>/g, "%3e");
  return `url("data:image/svg+xml,${address}")`;
}

// These two are also drawn by stylesheets, on elements that are no icons.
const shared = `:root {
  --tick: ${image("check")};
  --chevron: ${image("chevron-right")};
}
`;

const rules = names.map((name) => `.icon-${name} {\n  --icon: ${image(name)};\n}\n`);
writeFileSync(target, [notice, shared, ...rules].join("\n"));
