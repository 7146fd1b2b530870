package org.commonplace.people;

import org.jspecify.annotations.Nullable;

/**
 * What a letter says that is written when it is sent.
 *
 * @param text plain; the HTML that goes along is made of it
 * @param invitation what mail programs put into the reader's calendar; {@code null} for nothing
 */
public record WrittenLetter(
        String subject, String text, @Nullable Invitation invitation) {

    /**
     * A calendar file that asks something of its reader (RFC 6047).
     *
     * @param method what it asks, the same as within: {@code REQUEST} or {@code CANCEL}
     * @param text the file
     */
    public record Invitation(String method, String text) {}
}
