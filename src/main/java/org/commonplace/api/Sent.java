package org.commonplace.api;

import java.util.Optional;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells what was left out of a body, which stays as it is, from what was sent as {@code null}, which is taken away. */
final class Sent {

    private Sent() {}

    /**
     * A text; empty for {@code null}, and {@code null} where nothing was sent.
     *
     * @throws Invalid when it is something else
     */
    static @Nullable Optional<String> text(String field, @Nullable JsonNode sent) {
        if (sent == null) {
            return null;
        }
        if (!sent.isNull() && !sent.isString()) {
            throw new Invalid(field, "api.text.invalid");
        }
        return sent.isNull() ? Optional.empty() : Optional.of(sent.asString());
    }

    /** A whole number, likewise. */
    static @Nullable Optional<Long> number(String field, @Nullable JsonNode sent) {
        if (sent == null) {
            return null;
        }
        if (!sent.isNull() && !(sent.isIntegralNumber() && sent.canConvertToLong())) {
            throw new Invalid(field, "api.whole-number.invalid");
        }
        return sent.isNull() ? Optional.empty() : Optional.of(sent.asLong());
    }

    /** A whole number that is not large, likewise. */
    static @Nullable Optional<Integer> count(String field, @Nullable JsonNode sent) {
        Optional<Long> number = number(field, sent);
        return number == null ? null : number.map(found -> Math.clamp(found, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
}
