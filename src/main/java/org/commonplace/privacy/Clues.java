package org.commonplace.privacy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a text has words that tell that it is about a patient. */
final class Clues {

    /** How far from a number a word still speaks about it, in characters. */
    static final int NEAR = 300;

    private static final Set<String> SUBJECTS = Set.of(
            "nhs",
            "nhsno",
            "nhsnum",
            "nhsnumber",
            "nhsid",
            "patient",
            "patients",
            "patientid",
            "patientno",
            "patientnumber",
            "inpatient",
            "inpatients",
            "outpatient",
            "outpatients",
            "mrn",
            "mrns",
            "dob",
            "hospitalnumber",
            "hospitalno",
            "hospno",
            "casenote",
            "casenotes");

    /** Words that make one thing with the word after them. */
    private static final Map<String, Set<String>> PAIRS = Map.of(
            "hospital", Set.of("number", "numbers", "no", "nos", "num", "nr", "id", "identifier", "ref"),
            "hosp", Set.of("number", "no", "num", "id"),
            "patient", Set.of("number", "no", "num", "id", "identifier"),
            "nhs", Set.of("number", "no", "num", "nr", "id"),
            "case", Set.of("note", "notes"),
            "casenote", Set.of("number", "no"),
            "chi", Set.of("number", "no", "id"),
            "medical", Set.of("record", "records"),
            "service", Set.of("user", "users"),
            "of", Set.of("birth"));

    private static final Set<String> NUMBERED = Set.of("hospital", "hosp", "patient", "casenote", "chi");
    private static final Set<String> RECORDS =
            Set.of("mrn", "hospitalnumber", "hospitalno", "hospno", "patientid", "patientno", "patientnumber");
    private static final Map<String, Set<String>> PLACES = Map.of(
            "home", Set.of("address"),
            "lives", Set.of("at"),
            "living", Set.of("at"),
            "resides", Set.of("at"),
            "next", Set.of("of"),
            "patient", Set.of("address", "postcode"));

    /** How the words above begin, the second ones of pairs apart. */
    private static final boolean[] BEGINNINGS =
            beginnings("nh", "pa", "in", "ou", "mr", "do", "ho", "ca", "ch", "me", "se", "of", "bo", "li", "re", "ne");

    private static final int LONGEST = 14;

    private final Reading reading;
    private final Places subjects = new Places();
    private final Places subjectOffsets = new Places();
    private final Places records = new Places();
    private final Places births = new Places();
    private final Places persons = new Places();
    private String previous = "";
    private int previousEnd = -9;

    Clues(Reading reading) {
        this.reading = reading;
        int at = 0;
        while (at < reading.length()) {
            at = isAsciiLetter(reading.at(at)) ? word(at) : at + 1;
        }
        subjectOffsets.sort();
    }

    /** Whether a word that speaks of patients is near this passage, as read or as written. */
    boolean isSubjectNear(int first, int last) {
        return subjects.within(first - NEAR, last + NEAR)
                || subjectOffsets.within(reading.offset(first) - NEAR, reading.end(last) + NEAR);
    }

    /** Whether such a word stands close before, or right after, this passage. */
    boolean isSubjectClose(int first, int last) {
        return subjects.within(first - 60, last + 20);
    }

    /** Ends of labels such as "MRN" and "hospital number", after which a number is expected. */
    Places records() {
        return records;
    }

    /** Ends of labels such as "date of birth" and "born". */
    Places births() {
        return births;
    }

    /** Whether something here tells about one person: a birth, a record, a home. */
    boolean isPersonNear(int first, int last, int distance) {
        return persons.within(first - distance, last + distance);
    }

    private int word(int from) {
        int at = from;
        while (isAsciiLetter(reading.at(at))) {
            at++;
        }
        int size = at - from;
        boolean candidate = size <= LONGEST && (size == 1 ? isInitial(from) : BEGINNINGS[beginning(from)]);
        if (candidate || from - previousEnd <= 3) {
            noted(from, at, size <= LONGEST ? reading.part(from, at).toLowerCase(Locale.ROOT) : "");
        } else {
            previous = "";
        }
        return at;
    }

    private void noted(int from, int end, String word) {
        boolean follows = from - previousEnd <= 3 && !previous.isEmpty();
        boolean pair = follows && has(PAIRS, word);
        boolean address = isPartOfAddress(from, end);
        if ((SUBJECTS.contains(word) && !address) || pair) {
            subjects.add(end);
            subjectOffsets.add(reading.offset(end - 1));
        }
        if (RECORDS.contains(word) || (pair && NUMBERED.contains(previous))) {
            records.add(end);
            persons.add(end);
        }
        if (word.equals("dob") || (pair && word.equals("birth")) || word.equals("born") || isInitials(from, word)) {
            births.add(isInitials(from, word) ? end + 4 : end);
            persons.add(end);
            if (!word.equals("dob")) {
                subjects.add(end);
                subjectOffsets.add(reading.offset(end - 1));
            }
        }
        if (follows && (has(PLACES, word) || (previous.equals("nhs") && pair))) {
            persons.add(end);
        }
        previous = word;
        previousEnd = end;
    }

    private boolean has(Map<String, Set<String>> pairs, String word) {
        return pairs.getOrDefault(previous, Set.of()).contains(word);
    }

    /** "D.O.B." */
    private boolean isInitials(int from, String word) {
        return word.equals("d") && reading.part(from, from + 5).equalsIgnoreCase("d.o.b");
    }

    /** In {@code england.nhs.uk} and {@code someone@nhs.net} nobody speaks of a patient. */
    private boolean isPartOfAddress(int from, int end) {
        char before = reading.at(from - 1);
        boolean goesOn = reading.at(end) == '.' && isAsciiLetter(reading.at(end + 1));
        return before == '@' || (before == '.' && isAsciiLetter(reading.at(from - 2)) && goesOn) || goesOn;
    }

    private boolean isInitial(int at) {
        return reading.at(at + 1) == '.' && (reading.at(at) | 0x20) == 'd';
    }

    private int beginning(int at) {
        return (reading.at(at) & 0x1F) << 5 | (reading.at(at + 1) & 0x1F);
    }

    private static boolean[] beginnings(String... begin) {
        boolean[] all = new boolean[1 << 10];
        for (String two : begin) {
            all[(two.charAt(0) & 0x1F) << 5 | (two.charAt(1) & 0x1F)] = true;
        }
        return all;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
