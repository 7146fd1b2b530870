package org.commonplace.privacy;

import java.util.Locale;

/** Why a passage may identify a patient. */
public enum Rule {
    /** A valid NHS number near a word that says it is one: never published. */
    NHS_NUMBER(true),
    /** A ten-digit number that would be a valid NHS number, with nothing near it that says so. */
    POSSIBLE_NHS_NUMBER(false),
    /** A date of birth beside a name. */
    BIRTH_DATE(false),
    /** A hospital, case note or other record number. */
    RECORD_NUMBER(false),
    /** A full postcode beside something else that tells about one person. */
    POSTCODE(false);

    private final boolean blocks;

    Rule(boolean blocks) {
        this.blocks = blocks;
    }

    /** Whether such a passage has to go; otherwise a reason from the writer lets it pass. */
    public boolean blocks() {
        return blocks;
    }

    /** The rule as REST names it, such as {@code nhs-number}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of the message that says what was found. */
    public String message() {
        return "privacy.rule." + code();
    }

    /** The key of the message that says what the writer can do. */
    public String advice() {
        return "privacy.advice." + code();
    }
}
