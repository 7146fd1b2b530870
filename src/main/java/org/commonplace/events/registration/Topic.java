package org.commonplace.events.registration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What letters about registrations tell. */
enum Topic {
    CONFIRM("REQUEST", false, RegistrationStatus.AWAITING_CONFIRMATION),
    REGISTERED("REQUEST", true, RegistrationStatus.REGISTERED),
    WAITING("REQUEST", false, RegistrationStatus.WAITLISTED),
    OFFERED("REQUEST", false, RegistrationStatus.OFFERED),
    ASKED("REQUEST", false, RegistrationStatus.AWAITING_APPROVAL),
    DECLINED("REQUEST", false, RegistrationStatus.DECLINED),
    GIVEN_BACK("CANCEL", true, RegistrationStatus.CANCELLED),
    LAPSED("CANCEL", false, RegistrationStatus.EXPIRED),
    /** The event, or a date of it, is at another time or place. */
    MOVED("REQUEST", true, RegistrationStatus.REGISTERED),
    /** The event, or a date of it, does not take place. */
    CALLED_OFF("CANCEL", true, null),
    REMINDER("REQUEST", false, RegistrationStatus.REGISTERED),
    THANKS("REQUEST", false, RegistrationStatus.REGISTERED);

    private static final String PREFIX = "registration.";

    private final String method;
    private final boolean inCalendar;
    private final @Nullable RegistrationStatus status;

    /**
     * @param method what the calendar file asks of mail programs
     * @param inCalendar whether there is one
     * @param status in which it is told; {@code null} for any
     */
    Topic(String method, boolean inCalendar, @Nullable RegistrationStatus status) {
        this.method = method;
        this.inCalendar = inCalendar;
        this.status = status;
    }

    static Topic of(RegistrationStatus status) {
        return Arrays.stream(values())
                .filter(topic -> topic.status == status)
                .findFirst()
                .orElseThrow();
    }

    static Optional<Topic> ofOccasion(String occasion) {
        return Arrays.stream(values())
                .filter(topic -> topic.occasion().equals(occasion))
                .findFirst();
    }

    /** Why such a letter is sent, as administrators find it in the outbox. */
    String occasion() {
        return PREFIX + word();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String method() {
        return method;
    }

    boolean isInCalendar() {
        return inCalendar;
    }

    /** Whether it is still so. */
    boolean holds(RegistrationStatus now) {
        return status == null || now == status;
    }
}
