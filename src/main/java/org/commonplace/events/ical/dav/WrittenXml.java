package org.commonplace.events.ical.dav;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes answers. The four namespaces that are used everywhere have a letter each. */
final class WrittenXml {

    private static final Map<String, String> LETTERS =
            Map.of(Name.DAV, "D", Name.CALDAV, "C", Name.SERVER, "S", Name.APPLE, "A");

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");

    private WrittenXml() {}

    static byte[] of(Tag root) {
        WrittenXml xml = new WrittenXml();
        xml.write(root, true);
        return xml.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Tag tag, boolean first) {
        String letter = LETTERS.get(tag.name().namespace());
        String name =
                letter == null ? tag.name().local() : letter + ":" + tag.name().local();
        text.append('<').append(name);
        if (first) {
            LETTERS.forEach((namespace, prefix) -> attribute("xmlns:" + prefix, namespace));
        }
        if (letter == null) {
            attribute("xmlns", tag.name().namespace());
        }
        tag.attributes().forEach(this::attribute);
        if (tag.text().isEmpty() && tag.tags().isEmpty()) {
            text.append("/>");
            return;
        }
        text.append('>');
        escape(tag.text());
        tag.tags().forEach(inner -> write(inner, false));
        text.append("</").append(name).append('>');
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        escape(value);
        text.append('"');
    }

    /** Line ends are written as they are meant, since readers make one of two. What XML cannot hold is left out. */
    private void escape(String words) {
        words.codePoints().forEach(sign -> {
            switch (sign) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\r' -> text.append("&#13;");
                case '\n', '\t' -> text.append((char) sign);
                default -> {
                    if (isAllowed(sign)) {
                        text.appendCodePoint(sign);
                    }
                }
            }
        });
    }

    private static boolean isAllowed(int sign) {
        boolean surrogate = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
        return sign >= ' ' && !surrogate && sign != 0xFFFE && sign != 0xFFFF;
    }
}
