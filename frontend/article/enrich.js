/*
 * Shows the formulas, diagrams and code of an article. Without this file, or while it loads, their source can be read.
 * Each library is fetched only for an article that needs it.
 */

import { drawDiagrams } from "./diagrams.js";

/** Enriches what is below an element, once; settles when everything is shown. */
export async function enrichArticle(root) {
  await Promise.allSettled([showMaths(root), drawDiagrams(root), colourCode(root)]);
}

async function showMaths(root) {
  const formulas = root.querySelectorAll('code.maths');
  if (!formulas.length) {
    return;
  }
  const katex = (await import('katex')).default;
  for (const formula of formulas) {
    const displayMode = formula.classList.contains('math-block');
    const shown = document.createElement('span');
    shown.className = displayMode ? 'math-block' : 'math';
    try {
      // MathML needs neither style attributes nor fonts of its own, and is read aloud.
      katex.render(formula.textContent, shown, {
        displayMode,
        output: 'mathml',
        trust: false,
        throwOnError: true,
        maxExpand: 200,
        maxSize: 50,
      });
      formula.replaceWith(shown);
    } catch {
      formula.classList.add('faulty');
    }
  }
}

async function colourCode(root) {
  const blocks = root.querySelectorAll('pre > code[class*="language-"]:not(.hljs)');
  if (!blocks.length) {
    return;
  }
  const highlighter = (await import('highlight.js/lib/common')).default;
  for (const block of blocks) {
    const language = /language-(\S+)/.exec(block.className)?.[1];
    if (language && highlighter.getLanguage(language)) {
      highlighter.highlightElement(block);
    }
  }
}

window.Commonplace = Object.assign(window.Commonplace ?? {}, { enrichArticle });
