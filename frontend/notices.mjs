// Writes the licences of what the bundle is made of beside those of the Java libraries, while the bundle is built.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const modules = "/node_modules/";
const inPackage = /^(@[^/]+\/[^/]+|[^/]+)/;

/** A plugin for Vite. */
export default function notices() {
  return {
    name: "notices",
    apply: "build",
    writeBundle(options, bundle) {
      const folders = new Set([...named(), ...Object.values(bundle).flatMap(bundled)]);
      const parts = [...folders].map(described).concat(icons()).sort((a, b) => (a.name < b.name ? -1 : 1));
      writeFileSync(resolve(options.dir, "../../THIRD-PARTY-FRONTEND.txt"), text(parts));
    },
  };
}

// What the project asks for by name, fonts among it, which are copied without passing through the bundle.
function named() {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return Object.keys(dependencies).map((name) => join(root, "node_modules", name));
}

// The folders of the packages that a part of the bundle has code of.
function bundled(part) {
  return Object.keys(part.modules ?? {})
    .map((id) => id.replaceAll("\\", "/"))
    .filter((id) => id.includes(modules))
    .map((id) => {
      const inside = id.lastIndexOf(modules) + modules.length;
      return id.slice(id.startsWith("\0") ? 1 : 0, inside) + inPackage.exec(id.slice(inside))[0];
    });
}

function described(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice|ofl)\b/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));
  const licence = license?.type ?? license ?? texts[0]?.split("\n", 1)[0].trim();
  if (!licence) {
    throw new Error(`${name} ${version} does not say under which licence it is`);
  }
  return { name, version, licence, author: author?.name ?? author, texts };
}

function icons() {
  const version = /Tabler Icons ([0-9.]+)/.exec(readFileSync(join(root, "frontend/icons/build.mjs"), "utf8"))[1];
  const licence = readFileSync(join(root, "frontend/icons/LICENSE"), "utf8");
  return { name: "@tabler/icons", version, licence: "MIT", texts: [licence] };
}

// Each text once, after the names of those it is for; who brings none is held to the usual words of its licence.
function text(parts) {
  const holders = new Map();
  for (const part of parts) {
    const words = part.texts.join("\n\n").replaceAll("\r", "").trim() || `${part.licence}, ${part.author ?? part.name}`;
    holders.set(words, [...(holders.get(words) ?? []), part]);
  }
  const list = parts.map((part) => `${part.name} ${part.version} (${part.licence})`);
  const texts = [...holders].map(([words, group]) => `${"-".repeat(80)}\n${group.map((part) => part.name).join(", ")}\n\n${words}`);
  return `What scripts, styles, fonts and icons of the pages are made of, with version and licence.\n\n${list.join("\n")}\n\n${texts.join("\n\n")}\n`;
}
