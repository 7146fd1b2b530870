package org.commonplace.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something an administrator may set on a screen, under the name that the environment or the settings file would use; those win.
 *
 * @param name as in {@code commonplace.mail.keep}
 * @param kind what may be set
 * @param fallback what holds while nobody has set anything; empty for nothing
 * @param min the least number, or number of characters
 * @param max the most
 * @param choices what may be chosen, where it is a choice
 * @param goesWith settings without which this one is not the same: a secret is forgotten when one of them changes
 * @param fixedBy the setting that, where it is set outside, means this one is too
 */
public record Setting(
        String name,
        Group group,
        Kind kind,
        String fallback,
        long min,
        long max,
        List<String> choices,
        List<String> goesWith,
        @Nullable String fixedBy) {

    /** The screens settings are on, in order. */
    public enum Group {
        APPEARANCE,
        ORGANISATION,
        MAIL,
        SIGN_IN,
        LIMITS
    }

    /** How a setting is written down and typed in. */
    public enum Kind {
        TEXT,
        EMAIL,
        /** As in {@code #0b5563}; checked against the look's backgrounds. */
        ACCENT,
        /** An IANA name such as {@code Europe/London}. */
        ZONE,
        NUMBER,
        /** A size such as {@code 50MB}, typed in megabytes. */
        MEGABYTES,
        /** A duration such as {@code 14d}, typed in days. */
        DAYS,
        SWITCH,
        CHOICE,
        /** Never shown, logged or written down as it is. */
        SECRET,
        /** Set by other means than typing. */
        PICTURE
    }

    private static final int LONGEST_TEXT = 300;

    public static Setting text(String name, Group group, String fallback, int longest) {
        return new Setting(name, group, Kind.TEXT, fallback, 0, longest, List.of(), List.of(), null);
    }

    public static Setting email(String name, Group group) {
        return plain(name, group, Kind.EMAIL, "");
    }

    public static Setting plain(String name, Group group, Kind kind, String fallback) {
        return new Setting(name, group, kind, fallback, 0, LONGEST_TEXT, List.of(), List.of(), null);
    }

    /** A number, or a number of days or megabytes, within bounds; {@code fallback} as the settings file would have it. */
    public static Setting number(String name, Group group, Kind kind, String fallback, long min, long max) {
        return new Setting(name, group, kind, fallback, min, max, List.of(), List.of(), null);
    }

    public static Setting choice(String name, Group group, String fallback, List<String> choices) {
        return new Setting(name, group, Kind.CHOICE, fallback, 0, LONGEST_TEXT, choices, List.of(), null);
    }

    /** A secret that is forgotten when one of these other settings changes. */
    public static Setting secret(String name, Group group, List<String> goesWith) {
        return new Setting(name, group, Kind.SECRET, "", 0, LONGEST_TEXT, List.of(), goesWith, null);
    }

    /** The same, taken as set outside where that other setting is: half of what belongs together would be worse than none. */
    public Setting fixedBy(String other) {
        return new Setting(name, group, kind, fallback, min, max, choices, goesWith, other);
    }

    public boolean isSecret() {
        return kind == Kind.SECRET;
    }
}
