package org.commonplace.events;

/** Patterns for {@code LIKE} that find a text anywhere, whatever signs it holds. */
final class Likeness {

    private Likeness() {}

    static String of(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
