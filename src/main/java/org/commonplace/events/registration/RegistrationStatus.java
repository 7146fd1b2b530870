package org.commonplace.events.registration;

import java.util.Locale;

/** What became of a registration. */
public enum RegistrationStatus {
    /** Has a place. */
    REGISTERED,
    /** Waits for a place, in line. */
    WAITLISTED,
    /** Has come to the head of the line: a place is kept until it is taken or the offer ends. */
    OFFERED,
    /** Waits for an organiser to agree; takes no place yet. */
    AWAITING_APPROVAL,
    /** Somebody without an account who has not confirmed the address yet; a place is kept for a short while. */
    AWAITING_CONFIRMATION,
    /** Was given back. */
    CANCELLED,
    /** An organiser did not agree. */
    DECLINED,
    /** An offer or an address was not confirmed in time. */
    EXPIRED;

    /** Whether it is not over. */
    public boolean isActive() {
        return this != CANCELLED && this != DECLINED && this != EXPIRED;
    }

    /** As REST has it, such as {@code awaiting-approval}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
