package org.commonplace.shared;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks how one part of the running product is. Each is a bean of the feature the part belongs to. */
public interface Checkup {

    /** How a part is. */
    enum State {
        GOOD,
        /** It works, but somebody should look. */
        ATTENTION,
        /** It does not work. */
        BROKEN
    }

    /** A word that stays the same, such as {@code mail}; by it the part is known to programs. */
    String name();

    /** Where it stands among the others: the smallest number is first. */
    int order();

    /** The key of what the part is called. */
    String title();

    /** How it is now. May take a while, and may throw what keeps it from finding out. */
    Finding find();

    /**
     * How a part is, in words.
     *
     * @param words a key of the message bundles
     * @param arguments what fills the gaps of the words
     * @param advice the key of what to do; {@code null} where there is nothing to do
     * @param link where it is mended; {@code null} where there is no such place
     * @param facts such as a version or a number, by a word that programs know; never content
     */
    record Finding(
            State state,
            String words,
            List<Object> arguments,
            @Nullable String advice,
            @Nullable Link link,
            Map<String, Object> facts) {

        /**
         * A place of the product.
         *
         * @param address relative to the root, without a leading slash
         * @param words the key of what it is called
         */
        public record Link(String address, String words) {}

        public Finding {
            arguments = List.copyOf(arguments);
            facts = Map.copyOf(facts);
        }

        public static Finding good(String words, Object... arguments) {
            return new Finding(State.GOOD, words, List.of(arguments), null, null, Map.of());
        }

        /** One with advice under the key of the words and {@code .advice}. */
        public static Finding of(State state, String words, Object... arguments) {
            return new Finding(state, words, List.of(arguments), words + ".advice", null, Map.of());
        }

        public Finding with(Map<String, Object> more) {
            return new Finding(state, words, arguments, advice, link, more);
        }

        /** The same, with a link to where it is mended. */
        public Finding leadingTo(String address, String called) {
            return new Finding(state, words, arguments, advice, new Link(address, called), facts);
        }
    }
}
