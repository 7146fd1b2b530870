package org.commonplace.privacy;

import java.util.List;

/**
 * Finds full postcodes. Hospitals, libraries and publishers have addresses too, so a postcode is only told of beside
 * something that speaks of one person: a birth, a record number, a home.
 */
final class Postcodes {

    private static final int BESIDE = 120;
    private static final String NOT_LAST = "CIKMOV";

    private final Reading reading;
    private final Places starts = new Places();
    private final Places ends = new Places();

    Postcodes(Reading reading) {
        this.reading = reading;
        for (int at = 3; at < reading.length(); at++) {
            if (reading.isDigit(at)) {
                look(at);
            }
        }
    }

    boolean isNear(int first, int last) {
        return starts.within(first - Clues.NEAR, last + Clues.NEAR);
    }

    void find(Clues clues, List<Match> matches) {
        for (int n = 0; n < starts.count() && TextScan.hasRoom(matches); n++) {
            if (clues.isPersonNear(starts.get(n), ends.get(n), BESIDE)) {
                matches.add(reading.match(Rule.POSTCODE, starts.get(n), ends.get(n)));
            }
        }
    }

    /** The second half is a digit and two letters: {@code 3LJ}. */
    private void look(int inward) {
        if (!isLast(inward + 1) || !isLast(inward + 2) || isWord(inward + 3)) {
            return;
        }
        int end = reading.at(inward - 1) == ' ' ? inward - 2 : inward - 1;
        int start = outward(end);
        if (start >= 0 && !isWord(start - 1)) {
            starts.add(start);
            ends.add(inward + 2);
        }
    }

    /** Where the first half begins that ends here: one or two letters, a digit, and perhaps one more of either. */
    private int outward(int end) {
        int at = end;
        if (isCapital(at) || (reading.isDigit(at) && reading.isDigit(at - 1))) {
            at--;
        }
        if (!reading.isDigit(at) || !isCapital(at - 1)) {
            return -1;
        }
        return isCapital(at - 2) ? at - 2 : at - 1;
    }

    private boolean isLast(int at) {
        return isCapital(at) && NOT_LAST.indexOf(reading.at(at)) < 0;
    }

    private boolean isCapital(int at) {
        char c = reading.at(at);
        return c >= 'A' && c <= 'Z';
    }

    private boolean isWord(int at) {
        return Character.isLetterOrDigit(reading.at(at));
    }
}
