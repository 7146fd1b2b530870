package org.commonplace.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The statements every installation makes, under an address that anyone may read. */
public enum Statement {
    ACCESSIBILITY,
    PRIVACY;

    /** As it stands in addresses, files and keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Root-relative. */
    public String url() {
        return "/about/" + word();
    }

    /** The one of this word. */
    public static Optional<Statement> named(String word) {
        return Stream.of(values())
                .filter(statement -> statement.word().equals(word))
                .findFirst();
    }
}
