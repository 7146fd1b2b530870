package org.commonplace.markup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes what the sanitiser has let through. None of its elements holds anything but escaped text and elements. A table, which
 * may be wider than the screen, scrolls in a box of its own that the keyboard can reach.
 */
final class SafeHtml implements HtmlStreamEventReceiver {

    private static final String TABLE = "table";
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr");

    private final StringBuilder out = new StringBuilder();
    private final Set<String> anchors = new HashSet<>();
    private final Placeholders places;
    private final ArticleLinks links;
    private int tables;

    SafeHtml(Placeholders places, ArticleLinks links) {
        this.places = places;
        this.links = links;
    }

    String html() {
        return out.toString();
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        if (element.equals(TABLE) && tables++ == 0) {
            out.append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"");
            HtmlText.escape(Words.table(), out);
            out.append("\">");
        }
        out.append('<').append(element);
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            attribute(element, attributes.get(i), places.without(attributes.get(i + 1)));
        }
        out.append('>');
    }

    private void attribute(String element, String name, String value) {
        String written = switch (name) {
            case "src" -> links.rawImage(value);
            case "href" -> links.rawLink(value);
            default -> value;
        };
        boolean repeatedAnchor = name.equals("id") && !anchors.add(value);
        if (!repeatedAnchor) {
            out.append(' ').append(name).append("=\"");
            HtmlText.escape(written, out);
            out.append('"');
        }
    }

    @Override
    public void closeTag(String element) {
        if (!VOID.contains(element)) {
            out.append("</").append(element).append('>');
        }
        if (element.equals(TABLE) && --tables == 0) {
            out.append("</div>");
        }
    }

    @Override
    public void text(String text) {
        HtmlText.escape(text, out);
    }
}
