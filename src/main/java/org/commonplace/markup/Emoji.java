package org.commonplace.markup;

import com.vladsch.flexmark.ext.emoji.internal.EmojiReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The emoji that have a short name, such as {@code :tada:}. */
final class Emoji {

    private static final int LONGEST_NAME = 50;

    /** Loaded when the first text asks for one: the table is large. */
    private static final class Names {

        private static final Map<String, String> CHARACTERS = load();

        private static Map<String, String> load() {
            Map<String, String> characters = new HashMap<>();
            for (EmojiReference.Emoji emoji : EmojiReference.getEmojiList()) {
                if (emoji.shortcut != null && emoji.unicodeChars != null && !emoji.unicodeChars.isBlank()) {
                    String found = characters(emoji.unicodeChars);
                    characters.putIfAbsent(emoji.shortcut, found);
                    for (String alias : emoji.aliasShortcuts) {
                        characters.putIfAbsent(alias, found);
                    }
                }
            }
            return Map.copyOf(characters);
        }

        private static String characters(String codes) {
            StringBuilder characters = new StringBuilder();
            for (String code : codes.strip().split("\\s+")) {
                characters.appendCodePoint(Integer.parseInt(code.substring("U+".length()), 16));
            }
            return characters.toString();
        }
    }

    private Emoji() {}

    /** Where the short name whose first colon is at {@code start} ends, its second colon included, or -1. */
    static int end(String text, int start) {
        int end = start + 1;
        while (end < text.length() && end - start <= LONGEST_NAME && isNamePart(text.charAt(end))) {
            end++;
        }
        return end < text.length() && end > start + 1 && text.charAt(end) == ':' ? end + 1 : -1;
    }

    static @Nullable String named(String name) {
        return Names.CHARACTERS.get(name);
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-';
    }
}
