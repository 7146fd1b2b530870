package org.commonplace.privacy;

import java.util.List;

/**
 * Finds NHS numbers. One near a word that speaks of patients is taken for one; one without is only a possible one, and
 * even that is not said of numbers that are something else by their label, their place or their spelling.
 */
final class NhsNumbers implements NumberRuns.Candidates {

    private final Reading reading;
    private final Clues clues;
    private final Postcodes postcodes;
    private final Surroundings surroundings;
    private final List<Match> matches;
    private int sure;
    private int possible;

    NhsNumbers(Reading reading, Clues clues, Postcodes postcodes, List<Match> matches) {
        this.reading = reading;
        this.clues = clues;
        this.postcodes = postcodes;
        this.surroundings = new Surroundings(reading);
        this.matches = matches;
    }

    void find() {
        new NumberRuns(reading, this).find();
    }

    @Override
    public void found(int first, int last, NumberRuns.Spelling spelling, boolean whole, char[] digits) {
        if (sure == TextScan.MOST || isWithinLongerWord(first, last)) {
            return;
        }
        boolean alone = whole || last - first + 1 == NhsNumber.DIGITS;
        boolean cue = spelling == NumberRuns.Spelling.ODD || !alone
                ? clues.isSubjectClose(first, last)
                : clues.isSubjectNear(first, last);
        boolean plain = spelling == NumberRuns.Spelling.USUAL
                && alone
                && isAlone(first, last)
                && NhsNumber.isEverIssued(digits)
                && !surroundings.isInAddress(first, last);
        boolean known = cue || (plain && postcodes.isNear(first, last));
        boolean told = known || (plain && possible < TextScan.MOST);
        if (told && !surroundings.saysOtherwise(first, last)) {
            sure += known ? 1 : 0;
            possible += known ? 0 : 1;
            matches.add(reading.match(known ? Rule.NHS_NUMBER : Rule.POSSIBLE_NHS_NUMBER, first, last));
        }
    }

    private boolean isAlone(int first, int last) {
        return !reading.isLetter(first - 1) && !reading.isLetter(last + 1);
    }

    /** Letters may be written right beside it, as in {@code NHS9434765919}, but no more digits behind them. */
    private boolean isWithinLongerWord(int first, int last) {
        int before = first - 1;
        while (first - before < 24 && reading.isLetter(before)) {
            before--;
        }
        int after = last + 1;
        while (after - last < 24 && reading.isLetter(after)) {
            after++;
        }
        return (before < first - 1 && reading.isDigit(before)) || (after > last + 1 && reading.isDigit(after));
    }
}
