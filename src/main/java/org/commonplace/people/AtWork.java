package org.commonplace.people;

import org.jspecify.annotations.Nullable;

/**
 * What people choose to share of themselves with everyone who is signed in; nobody else fills it in.
 *
 * @param job what they do
 * @param telephone how to reach them, as written: a number, an extension or a bleep
 * @param site where they are
 */
public record AtWork(
        @Nullable String job,
        @Nullable String telephone,
        @Nullable String site) {

    /** Nothing shared. */
    public static final AtWork NOTHING = new AtWork(null, null, null);
}
