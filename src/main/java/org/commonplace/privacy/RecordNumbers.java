package org.commonplace.privacy;

import java.util.List;

/** Finds hospital, case note and other record numbers: five digits or more right after a word that announces them. */
final class RecordNumbers {

    private static final int WITHIN = 12;
    private static final int FEWEST = 5;
    private static final int MOST = 12;
    private static final int PREFIX = 4;

    private final Reading reading;
    private final Clues clues;
    private final List<Match> matches;

    RecordNumbers(Reading reading, Clues clues, List<Match> matches) {
        this.reading = reading;
        this.clues = clues;
        this.matches = matches;
    }

    void find() {
        Places labels = clues.records();
        for (int label = 0; label < labels.count() && TextScan.hasRoom(matches); label++) {
            look(labels.get(label));
        }
    }

    private void look(int label) {
        int first = label;
        while (first < label + WITHIN && !reading.isDigit(first) && reading.at(first) != '\n') {
            first++;
        }
        int last = first;
        int digits = 0;
        while (reading.isDigit(last) || (digits > 0 && isInner(last))) {
            digits += reading.isDigit(last) ? 1 : 0;
            last++;
        }
        if (digits >= FEWEST && digits <= MOST && !reading.isLetter(last)) {
            matches.add(reading.match(Rule.RECORD_NUMBER, prefix(first, label), last - 1));
        }
    }

    /** Dashes between digits, as in {@code 12-34567}. */
    private boolean isInner(int at) {
        return reading.at(at) == '-' && reading.isDigit(at + 1);
    }

    private int prefix(int first, int label) {
        int from = first;
        while (from > label && first - from < PREFIX && Character.isUpperCase(reading.at(from - 1))) {
            from--;
        }
        return from;
    }
}
