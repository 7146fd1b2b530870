package org.commonplace.reading.paint;

import java.util.List;
import java.util.Map;
import org.commonplace.reading.PublicFace;
import org.commonplace.wiki.Article;
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

    /** The whole HTML for one page. */
    String fill(Article article, PublicFace face, String html, String nonce, String theme) {
        StringBuilder whole = new StringBuilder(html.length() + 8192);
        for (int at = 0; at < pieces.size(); at++) {
            whole.append(pieces.get(at));
            if (at < gaps.size()) {
                whole.append(
                        switch (gaps.get(at)) {
                            case THEME -> theme;
                            case TITLE -> HtmlUtils.htmlEscape(Painting.title(article), "UTF-8");
                            case HEAD -> face.head(article);
                            case NONCE -> nonce;
                            case ARTICLE ->
                                Painting.of(article, html, face.notice(article)) + face.withoutScript(article);
                        });
            }
        }
        return whole.toString();
    }
}
