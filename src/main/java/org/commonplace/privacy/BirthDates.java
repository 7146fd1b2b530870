package org.commonplace.privacy;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates of birth that stand beside a name. Nobody is looked after who was born more than 120 years ago. */
final class BirthDates {

    private static final int OLDEST = 120;
    private static final int DATE = 40;
    private static final int BESIDE = 80;
    private static final int LABEL = 14;

    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
    private static final Pattern BIRTH = Pattern.compile("(?i)^[^\\p{L}\\d]{0,6}(?:on |is |was )?(?:"
            + "\\d{1,2}[/. -]\\d{1,2}[/. -](\\d{4}|\\d{2})"
            + "|(\\d{4})[/.-]\\d{1,2}[/.-]\\d{1,2}"
            + "|\\d{1,2}(?:st|nd|rd|th)?[ -]" + MONTH + "[ ,-]{1,2}(\\d{4}|\\d{2})"
            + "|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? (\\d{4}))(?!\\d)");

    private final Reading reading;
    private final Clues clues;
    private final List<Match> matches;

    BirthDates(Reading reading, Clues clues, List<Match> matches) {
        this.reading = reading;
        this.clues = clues;
        this.matches = matches;
    }

    void find() {
        Places labels = clues.births();
        for (int label = 0; label < labels.count() && TextScan.hasRoom(matches); label++) {
            look(labels.get(label));
        }
    }

    private void look(int label) {
        if (!hasDigitNear(label)) {
            return;
        }
        Matcher date = BIRTH.matcher(reading.part(label, label + DATE));
        if (date.find() && isOfSomeoneAlive(date) && isNamed(label, label + date.end())) {
            matches.add(reading.match(Rule.BIRTH_DATE, label + firstDigit(date), label + date.end() - 1));
        }
    }

    private boolean hasDigitNear(int label) {
        for (int at = label; at < label + DATE / 2; at++) {
            if (reading.isDigit(at)) {
                return true;
            }
        }
        return false;
    }

    private static int firstDigit(Matcher date) {
        String words = date.group();
        int at = 0;
        while (!Character.isLetterOrDigit(words.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfSomeoneAlive(Matcher date) {
        for (int group = 1; group <= date.groupCount(); group++) {
            String year = date.group(group);
            if (year != null && year.length() == 4) {
                int age = Year.now(Clock.systemUTC()).getValue() - Integer.parseInt(year);
                return age >= 0 && age <= OLDEST;
            }
        }
        return true;
    }

    private boolean isNamed(int label, int dateEnd) {
        return Names.isIn(reading.part(label - LABEL - BESIDE, label))
                || Names.isIn(reading.part(dateEnd, dateEnd + BESIDE));
    }
}
