package org.commonplace.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** One of a few words, whatever its case. */
final class Choice {

    private Choice() {}

    /**
     * What the word stands for; {@code null} for no word.
     *
     * @throws Invalid when it is none of the words there are
     */
    static <E extends Enum<E>> @Nullable E of(Class<E> type, String field, @Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new Invalid(field, "api.choice.unknown", words(type)));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
