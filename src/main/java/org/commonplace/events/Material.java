package org.commonplace.events;

import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Something to read before or after: content that is here, such as a page, or an address elsewhere. The event's own files
 * are its attachments and are not among these.
 *
 * @param content shown only to those who may see it
 * @param words what it is called; of content the title may be looked up
 */
public record Material(
        @Nullable ContentRef content, @Nullable String address, String words) {

    private static final int LONGEST_ADDRESS = 1_000;
    private static final int LONGEST_WORDS = 255;

    public Material {
        address = Texts.web("materials", address, LONGEST_ADDRESS);
        words = Texts.line("materials", words, LONGEST_WORDS);
        if ((content == null) == (address == null)) {
            throw new Invalid("materials", "events.material.one");
        }
    }

    public static Material of(ContentRef content) {
        return new Material(content, null, "");
    }

    public static Material at(String address, String words) {
        return new Material(null, address, words);
    }
}
