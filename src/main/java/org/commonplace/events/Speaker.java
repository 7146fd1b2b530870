package org.commonplace.events;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param person the id of somebody who has an account here, or {@code null}
 * @param name what they are called; of somebody with an account it is looked up and this is empty
 */
public record Speaker(@Nullable Long person, String name) {

    private static final int LONGEST = 200;

    public Speaker {
        name = person == null ? Texts.required("speakers", name, LONGEST) : "";
    }

    public static Speaker of(long person) {
        return new Speaker(person, "");
    }

    public static Speaker named(String name) {
        return new Speaker(null, name);
    }
}
