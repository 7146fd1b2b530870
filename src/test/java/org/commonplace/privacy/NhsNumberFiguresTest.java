package org.commonplace.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How many are found of many, and how many are wrongly held back. */
class NhsNumberFiguresTest {

    private static final int NUMBERS = 10_000;
    private static final List<String> CUES = List.of(
            "NHS number",
            "NHS No.",
            "nhs no:",
            "NHS",
            "Patient",
            "patients",
            "the patient’s number is",
            "Hospital number",
            "hospital no.",
            "MRN",
            "**NHS** number",
            "Medical record",
            "<b>Patient</b> ID",
            "DOB 3/4/71",
            "inpatient");
    private static final List<String> WORDS = List.of(
            "the", "review", "of", "fluids", "on", "ward", "was", "held", "after", "lunch", "and", "notes", "were",
            "kept", "in", "folder", "four", "with", "care", "by", "Jane", "team");
    private static final List<String> OTHER = List.of(
            "Order %s was delivered.",
            "See ticket %s for more.",
            "Serial number %s",
            "The key is %s today",
            "Grant %s of the trust",
            "Account: %s",
            "| room | %s |",
            "- item %s",
            "Asset tag %s, ward four",
            "%s",
            "Reference (%s) as agreed",
            "Invoice no. %s");

    private final Random random = new Random(20_270_310);
    private final Spellings spellings = new Spellings(random);

    @Test
    void nearlyEveryNumberWithACueIsStopped() {
        List<String> missed = new ArrayList<>();
        for (int n = 0; n < NUMBERS; n++) {
            String text = withCue(spellings.any(valid()));
            if (TextScan.of(text).stream().noneMatch(match -> match.rule() == Rule.NHS_NUMBER)) {
                missed.add(text);
            }
        }
        double recall = 100.0 * (NUMBERS - missed.size()) / NUMBERS;
        System.out.printf(
                "NHS numbers with a cue: %d of %d stopped, %.2f %%%n", NUMBERS - missed.size(), NUMBERS, recall);
        assertThat(recall)
                .as(missed.stream().limit(10).collect(Collectors.joining("\n")))
                .isGreaterThanOrEqualTo(99.5);
    }

    @Test
    void noOrdinaryNumberWithoutACueIsStopped() {
        int possible = 0;
        for (int n = 0; n < NUMBERS; n++) {
            String digits = String.format("%010d", random.nextLong(10_000_000_000L));
            String text = filler(20)
                    + spellings.pick(OTHER).formatted(n % 2 == 0 ? digits : spellings.any(digits))
                    + filler(20);
            List<Match> found = TextScan.of(text);
            assertThat(found).as(text).noneMatch(match -> match.rule().blocks());
            possible += found.isEmpty() ? 0 : 1;
        }
        System.out.printf(
                "Ordinary ten-digit numbers without a cue: 0 of %d stopped, %d asked about%n", NUMBERS, possible);
        assertThat(possible).isLessThan(NUMBERS / 11);
    }

    private String withCue(String number) {
        String cue = spellings.pick(CUES);
        boolean far = random.nextInt(3) == 0 && number.matches("[^ ]*\\d{10}[^ ]*|\\d{3}.\\d{3}.\\d{4}");
        String between = far ? cut(filler(60), 250) : random.nextBoolean() ? " " : ": ";
        boolean before = far ? random.nextBoolean() : true;
        return filler(10) + (before ? cue + between + number : number + between + cue) + " " + filler(10);
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, words.lastIndexOf(' ', most) + 1);
    }

    private String filler(int words) {
        return random.ints(words, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" ", " ", " "));
    }

    private String valid() {
        while (true) {
            String digits = String.format("%010d", random.nextLong(10_000_000_000L));
            if (NhsNumber.isValid(digits.toCharArray())) {
                return digits;
            }
        }
    }
}
