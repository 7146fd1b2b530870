package org.commonplace.markup;

import org.jspecify.annotations.Nullable;

/** HTML being written: tags, escaped text, and line ends where they read well. */
final class HtmlText {

    private final StringBuilder out = new StringBuilder();

    /** Begins a tag; attributes are given as name, value, name, value; one whose value is null is left out. */
    HtmlText open(String name, @Nullable String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value, out);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    HtmlText close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    HtmlText text(String text) {
        escape(text, out);
        return this;
    }

    /** Adds HTML as it is. */
    HtmlText raw(String html) {
        out.append(html);
        return this;
    }

    /** Begins a new line, unless one has just begun. */
    HtmlText line() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        return this;
    }

    int length() {
        return out.length();
    }

    /** Takes back what was written from {@code start} on. */
    String cut(int start) {
        String tail = out.substring(start);
        out.setLength(start);
        return tail;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static void escape(String text, StringBuilder out) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                default -> "";
            };
            if (!escaped.isEmpty()) {
                out.append(text, done, i).append(escaped);
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
    }
}
