package org.commonplace.transfer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an import can be made of. */
public enum ImportFormat {
    MARKDOWN;

    /** The format of this name, as REST and the database write it. */
    public static Optional<ImportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
