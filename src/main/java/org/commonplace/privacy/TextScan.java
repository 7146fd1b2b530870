package org.commonplace.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks through a text for what may identify a patient, in time proportional to its length whatever it holds.
 *
 * <pre>{@code TextScan.of("NHS number **943** 476 5919") // NHS_NUMBER at 11}</pre>
 */
final class TextScan {

    /** More than anyone would work through; the rest is found when these are gone. */
    static final int MOST = 200;

    private TextScan() {}

    /** What was found, in the order of the text. */
    static List<Match> of(String text) {
        if (!hasDigit(text)) {
            return List.of();
        }
        Reading reading = Reading.of(text);
        Clues clues = new Clues(reading);
        Postcodes postcodes = new Postcodes(reading);
        List<Match> numbers = new ArrayList<>();
        new NhsNumbers(reading, clues, postcodes, numbers).find();
        List<Match> others = new ArrayList<>();
        new RecordNumbers(reading, clues, others).find();
        new BirthDates(reading, clues, others).find();
        postcodes.find(clues, others);
        return inOrder(numbers, others);
    }

    static boolean hasRoom(List<Match> matches) {
        return matches.size() < MOST;
    }

    private static boolean hasDigit(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && (c <= '9' || (c > 127 && (Character.isDigit(c) || Character.isHighSurrogate(c))))) {
                return true;
            }
        }
        return false;
    }

    /** A passage is told of once, by the rule that weighs most. */
    private static List<Match> inOrder(List<Match> numbers, List<Match> others) {
        List<Match> all = new ArrayList<>(numbers);
        others.stream()
                .filter(other -> numbers.stream().noneMatch(number -> overlap(number, other)))
                .forEach(all::add);
        all.sort(Comparator.comparingInt(Match::offset));
        return List.copyOf(all);
    }

    private static boolean overlap(Match one, Match other) {
        return one.offset() < other.offset() + other.length() && other.offset() < one.offset() + one.length();
    }
}
