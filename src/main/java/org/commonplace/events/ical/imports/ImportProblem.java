package org.commonplace.events.ical.imports;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Something in a file that was not taken, or not as it is there.
 *
 * @param uid of the event; {@code null} where it has none, or none is meant
 * @param line of the file at which it begins, from 1; {@code null} when no line is meant
 * @param message a key of the message bundle
 * @param arguments texts and numbers that fill its gaps
 * @param refused whether the event was left as it is; otherwise it was taken, in another way than the file has it
 */
public record ImportProblem(
        @Nullable String uid, @Nullable Integer line, String message, List<Object> arguments, boolean refused) {

    static ImportProblem refused(@Nullable String uid, @Nullable Integer line, String message, Object... arguments) {
        return new ImportProblem(shown(uid), line, message, List.of(arguments), true);
    }

    static ImportProblem note(@Nullable String uid, @Nullable Integer line, String message, Object... arguments) {
        return new ImportProblem(shown(uid), line, message, List.of(arguments), false);
    }

    private static @Nullable String shown(@Nullable String uid) {
        return uid == null || uid.isBlank() ? null : uid;
    }

    /** What is wrong, in the reader's language. */
    public String words(MessageSource messages, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(message, arguments.toArray(), locale));
    }
}
