package org.commonplace.events.registration;

import java.util.Locale;
import org.commonplace.shared.Invalid;

/**
 * Somebody without an account.
 *
 * @param email in lower case
 */
public record Guest(String name, String email) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;

    /** @throws Invalid when there is no name, or the address is none that mail can be sent to */
    public Guest {
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > LONGEST_NAME || hasControls(name)) {
            throw new Invalid("name", "events.registration.name", LONGEST_NAME);
        }
        if (!isAddress(email)) {
            throw new Invalid("email", "events.registration.email");
        }
    }

    /** Read by hand: patterns for addresses are known to take for ever on hostile ones. */
    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        int dot = text.lastIndexOf('.');
        return text.length() <= LONGEST_EMAIL
                && at > 0
                && at == text.lastIndexOf('@')
                && dot > at + 1
                && dot < text.length() - 1
                && text.chars().noneMatch(sign -> sign <= ' ' || sign > '~' || "<>()[],;:\\\"".indexOf(sign) >= 0);
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
