package org.commonplace.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** The rules of WCAG 2.2, levels A and AA, that axe can tell of a page by itself. */
enum Accessibility {
    EVERYTHING(Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"))),

    /** What may differ between light and dark. */
    COLOURS(Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block")));

    /**
     * Run in the page itself, which has no frames: axe's own way for pages with frames opens another page each time. Two rules fetch
     * style sheets and sounds, and plain pages forbid scripts to fetch anything, axe included.
     */
    private static final String CHECK = """
            async only => {
                const plain = !window.Vaadin;
                const found = await axe.run(document, {
                    runOnly: only,
                    resultTypes: ['violations'],
                    rules: plain && only.type === 'tag'
                        ? { 'css-orientation-lock': { enabled: false }, 'no-autoplay-audio': { enabled: false } }
                        : {},
                });
                return found.violations.map(rule => rule.id + ': ' + rule.help
                    + rule.nodes.map(node => '\\n    ' + node.html + ' ' + node.failureSummary).join(''));
            }
            """;

    private final Map<String, Object> rules;

    Accessibility(Map<String, Object> rules) {
        this.rules = rules;
    }

    /** What the page breaks, each with the elements that break it. */
    List<?> brokenOn(Page page) {
        if (Boolean.TRUE.equals(page.evaluate("typeof axe === 'undefined'"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<?>) page.evaluate(CHECK, rules);
    }
}
