package org.commonplace.reading.paint;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/**
 * The first HTML as Vaadin makes it, cut where a page's own words go, so that a visitor gets it without a session.
 *
 * @param pieces the HTML between the gaps, in order
 * @param gaps what goes into each gap; one fewer than pieces
 * @param headers the headers it is sent with; {@link #NONCE} stands for the script nonce
 */
record FirstHtml(List<String> pieces, List<Gap> gaps, Map<String, String> headers) {

    /** Stands for the nonce in the headers. */
    static final String NONCE = "@nonce@";

    /** What differs from page to page. */
    enum Gap {
        THEME,
        TITLE,
        HEAD,
        NONCE,
        ARTICLE;

        /** What stands for it while the HTML is cut. */
        String mark() {
            return "@gap-" + name() + "@";
        }
    }

    /** The whole HTML for one address. */
    String fill(Painted page, String nonce, String theme) {
        StringBuilder whole = new StringBuilder(page.body().length() + 8192);
        for (int at = 0; at < pieces.size(); at++) {
            whole.append(pieces.get(at));
            if (at < gaps.size()) {
                whole.append(
                        switch (gaps.get(at)) {
                            case THEME -> theme;
                            case TITLE -> HtmlUtils.htmlEscape(page.title(), "UTF-8");
                            case HEAD -> page.head();
                            case NONCE -> nonce;
                            case ARTICLE -> page.body();
                        });
            }
        }
        return whole.toString();
    }
}
