package org.commonplace.privacy;

import java.util.Set;

/** Tells whether a short passage has a person's name in it: a title and a name, a labelled name, or two names together. */
final class Names {

    private static final Set<String> TITLES = Set.of("Mr", "Mrs", "Ms", "Miss", "Mx", "Master", "Baby");
    private static final Set<String> LABELS = Set.of("name", "Name", "NAME");

    /** Words with a capital that are no names. */
    private static final Set<String> OTHERS = Set.of(
            "Date",
            "Place",
            "Year",
            "Birth",
            "The",
            "A",
            "An",
            "In",
            "On",
            "At",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Jan",
            "Feb",
            "Mar",
            "Apr",
            "Jun",
            "Jul",
            "Aug",
            "Sep",
            "Sept",
            "Oct",
            "Nov",
            "Dec",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "NHS",
            "DOB",
            "MRN",
            "Hospital",
            "Patient",
            "Number",
            "No",
            "ID",
            "Ward");

    private final String passage;

    private Names(String passage) {
        this.passage = passage;
    }

    static boolean isIn(String passage) {
        return new Names(passage).isThere();
    }

    private boolean isThere() {
        String before = "";
        int beforeEnd = -9;
        int at = 0;
        while (at < passage.length()) {
            if (!Character.isLetter(passage.charAt(at))) {
                at++;
                continue;
            }
            int end = wordEnd(at);
            String word = passage.substring(at, end);
            if (LABELS.contains(word) && isLabel(end)) {
                return true;
            }
            if (isName(word) && at - beforeEnd <= 2 && (TITLES.contains(before) || isName(before))) {
                return true;
            }
            boolean initial = word.length() == 1 && isName(before) && at - beforeEnd <= 2;
            before = initial ? before : word;
            beforeEnd = initial && end < passage.length() && passage.charAt(end) == '.' ? end + 1 : end;
            at = end;
        }
        return false;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < passage.length() && isPartOfName(passage.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetter(c) || c == '\'' || c == '’' || c == '-';
    }

    /** "Name: Jane" */
    private boolean isLabel(int end) {
        String rest =
                passage.substring(end, Math.min(passage.length(), end + 5)).strip();
        return rest.length() > 1
                && (rest.charAt(0) == ':' || rest.charAt(0) == '=')
                && Character.isLetter(rest.strip().charAt(rest.length() - 1));
    }

    private static boolean isName(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && !OTHERS.contains(word);
    }
}
