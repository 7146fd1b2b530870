package org.commonplace.people;

import java.util.Locale;

/**
 * A person as others see them.
 *
 * @param initials one or two capital letters, for a badge
 */
public record PersonCard(long id, String username, String name, String initials) {

    static String initialsOf(String name) {
        String[] words = name.strip().split("\\s+");
        String first = letter(words[0]);
        return (words.length == 1 ? first : first + letter(words[words.length - 1])).toUpperCase(Locale.ROOT);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }
}
