package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import org.commonplace.shared.ui.Toasts;

/** Puts a page's permanent address where the reader can paste it from. */
final class PermanentLink {

    private PermanentLink() {}

    /** Copies it; where the browser refuses, shows it to be copied by hand. */
    static void copy(long page) {
        UI ui = UI.getCurrentOrThrow();
        ui.getPage()
                .executeJs("""
                        const link = new URL($0, document.baseURI).href;
                        return navigator.clipboard
                            ? navigator.clipboard.writeText(link).then(() => '', () => link)
                            : link;
                        """, WikiNavigation.permanent(page))
                .then(
                        String.class,
                        refused -> Toasts.say(
                                refused.isEmpty()
                                        ? ui.getTranslation("wiki.done.link")
                                        : ui.getTranslation("wiki.done.link.refused", refused)));
    }
}
