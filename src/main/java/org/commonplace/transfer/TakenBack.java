package org.commonplace.transfer;

import java.util.Locale;

/**
 * What taking an import back does to one page.
 *
 * @param path the file or folder that the page came from
 * @param title what the page is called now; empty when the caller does not see it
 */
public record TakenBack(String path, long page, String title, Fate fate) {

    /** What becomes of a page. */
    public enum Fate {
        /** The import made it: it goes to the trash. */
        TRASHED,
        /** The import changed it: it says again what it said before. */
        RESTORED,
        /** It stays, since somebody changed it afterwards. */
        CHANGED,
        /** The import made it and it stays, since pages stand below it that do not go. */
        BUILT_UPON,
        /** It stays, since it may identify a patient, has to be signed for, or may not be changed. */
        REFUSED;

        /** Whether the page is as it was before the import. */
        public boolean isUndone() {
            return this == TRASHED || this == RESTORED;
        }

        String reason() {
            return ImportProblem.TAKING_BACK + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
