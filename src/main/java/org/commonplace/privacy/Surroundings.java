package org.commonplace.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from what stands around a number that it is some other kind of number. */
final class Surroundings {

    private static final int BEFORE = 200;
    private static final int AFTER = 40;
    private static final int MOST_WORDS = 3;
    private static final int LONGEST_WORD = 12;
    private static final int WIDEST_GAP = 4;

    private static final Set<String> LABELS = Set.of(
            "tel",
            "telephone",
            "phone",
            "mobile",
            "mob",
            "fax",
            "ext",
            "extension",
            "bleep",
            "pager",
            "call",
            "ring",
            "text",
            "sms",
            "whatsapp",
            "switchboard",
            "freephone",
            "helpline",
            "isbn",
            "isbns",
            "isbn10",
            "issn",
            "doi",
            "pmid",
            "pmids",
            "pmcid",
            "orcid",
            "oclc",
            "ean",
            "asin");

    /** Words that may stand between a label and its number. */
    private static final Set<String> BETWEEN = Set.of("no", "number", "us", "on", "at", "is", "line", "10", "13");

    private static final Pattern DOI = Pattern.compile("(?<!\\d)10\\.\\d{4,9}/");

    private final Reading reading;

    Surroundings(Reading reading) {
        this.reading = reading;
    }

    /** Whether it is labelled, or built, as a telephone number or as the number of a book or paper. */
    boolean saysOtherwise(int first, int last) {
        char before = reading.at(first - 1);
        if (before == '+' || before == '£' || before == '$' || before == '€') {
            return true;
        }
        if (before == ')' && reading.part(first - 3, first).equals("(0)")) {
            return true;
        }
        return isLabelled(first) || isWork(token(first, last));
    }

    private boolean isLabelled(int first) {
        int end = first;
        for (int word = 0; word < MOST_WORDS; word++) {
            int last = end - 1;
            while (end - last <= WIDEST_GAP && !isWordPart(last) && reading.at(last) != '\n') {
                last--;
            }
            int from = last;
            while (last - from <= LONGEST_WORD && isWordPart(from)) {
                from--;
            }
            String label = reading.part(from + 1, last + 1).toLowerCase(Locale.ROOT);
            if (LABELS.contains(label)) {
                return true;
            }
            if (!BETWEEN.contains(label)) {
                return false;
            }
            end = from + 1;
        }
        return false;
    }

    private boolean isWordPart(int at) {
        return reading.isLetter(at) || reading.isDigit(at);
    }

    /** Part of a DOI, or of an address that leads to a book by its number. */
    private static boolean isWork(String token) {
        return token.contains("isbn")
                || token.contains("ISBN")
                || token.contains("/dp/")
                || token.contains("/product/")
                || (token.contains("10.") && DOI.matcher(token).find());
    }

    /** Whether it is part of an address on the web or of mail. */
    boolean isInAddress(int first, int last) {
        if (reading.isHidden(first)) {
            return true;
        }
        String token = token(first, last);
        return token.contains("://") || token.contains("www.") || token.indexOf('@') >= 0;
    }

    /** What surrounds the number without a space. */
    private String token(int first, int last) {
        int from = first;
        while (from > first - BEFORE && isPart(reading.at(from - 1))) {
            from--;
        }
        int to = last + 1;
        while (to < last + AFTER && isPart(reading.at(to))) {
            to++;
        }
        return reading.part(from, to);
    }

    private static boolean isPart(char c) {
        return c > ' ' && c != '"' && c != '\'' && c != '<' && c != '>' && c != '|';
    }
}
