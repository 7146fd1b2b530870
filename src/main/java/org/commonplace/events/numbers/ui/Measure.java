package org.commonplace.events.numbers.ui;

import java.util.Locale;
import org.commonplace.events.numbers.Attended;
import org.commonplace.events.numbers.Figures;
import org.commonplace.events.numbers.Offered;
import org.jspecify.annotations.Nullable;

/** What is measured, in the order of the columns. */
enum Measure {
    SESSIONS,
    HOURS,
    PLACES,
    REGISTERED,
    ATTENDED,
    ABSENT,
    RATE,
    PEOPLE,
    RECEIVED;

    private static final double HOUR = 60;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is of sessions, and not of people. */
    boolean isOffered() {
        return ordinal() <= PLACES.ordinal();
    }

    /** Whether it is not told, though there is one. */
    boolean isKeptBack(Figures figures) {
        Attended attended = figures.attended();
        return switch (this) {
            case SESSIONS, HOURS, PLACES -> false;
            case RATE -> attended.attended() == null || attended.absent() == null;
            default -> of(figures) == null;
        };
    }

    /** The figure; {@code null} where there is none, or it is kept back. */
    @Nullable
    Number of(Figures figures) {
        Attended attended = figures.attended();
        return switch (this) {
            case SESSIONS, HOURS, PLACES -> of(figures.offered());
            case REGISTERED -> attended.registered();
            case ATTENDED -> attended.attended();
            case ABSENT -> attended.absent();
            case RATE -> attended.rate().isPresent() ? (Number) attended.rate().getAsDouble() : null;
            case PEOPLE -> attended.people();
            case RECEIVED -> hours(attended.minutes());
        };
    }

    private @Nullable Number of(@Nullable Offered offered) {
        if (offered == null || (this == PLACES && offered.limited() == 0)) {
            return null;
        }
        return switch (this) {
            case SESSIONS -> offered.sessions();
            case HOURS -> hours(offered.minutes());
            default -> offered.places();
        };
    }

    private static @Nullable Number hours(@Nullable Long minutes) {
        return minutes == null ? null : (Number) (minutes / HOUR);
    }
}
