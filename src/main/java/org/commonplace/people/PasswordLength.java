package org.commonplace.people;

import org.commonplace.shared.Settings;
import org.springframework.stereotype.Component;

/** How long a new password has to be, as administrators set it; told wherever one is chosen. */
@Component
public class PasswordLength {

    private final Settings settings;

    PasswordLength(Settings settings) {
        this.settings = settings;
    }

    /** The fewest characters. */
    public int least() {
        return (int) settings.number(SignInSettings.PASSWORD_LENGTH);
    }
}
