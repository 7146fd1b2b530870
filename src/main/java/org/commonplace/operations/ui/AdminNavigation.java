package org.commonplace.operations.ui;

import java.util.Locale;
import org.commonplace.shared.Setting.Group;

/** The addresses of these views, relative to the root and without a leading slash. */
final class AdminNavigation {

    static final String ADMINISTRATION = "admin";
    static final String SETTINGS = "admin/settings";
    static final String AUDIT = "admin/audit";
    static final String HEALTH = "admin/health";
    static final String STORAGE = "admin/storage";
    static final String STATEMENTS = "admin/statements";
    static final String FIRST_STEPS = "admin/first-steps";

    /** Query parameter: which settings, or which statement. */
    static final String SHOW = "show";

    private AdminNavigation() {}

    static String settings(Group group) {
        return SETTINGS + "?" + SHOW + "=" + word(group);
    }

    static String word(Group group) {
        return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
