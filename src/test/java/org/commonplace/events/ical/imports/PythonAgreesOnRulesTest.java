package org.commonplace.events.ical.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules of files that no series here has name the same days as another program says they do. */
class PythonAgreesOnRulesTest {

    private static final int RULES = 400;
    private static final int YEARS = 8;
    private static final String PYTHON = "/usr/bin/python3";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    @TempDir
    Path folder;

    private record Made(String rule, LocalDate start) {

        RuleDates dates() {
            return RuleDates.of(rule, start.atStartOfDay(), Ics.LONDON, new Effort());
        }
    }

    @Test
    void fourHundredRandomRulesNameTheSameDays() throws Exception {
        assumeTrue(
                isThere(),
                "Without Debian's python3-recurring-ical-events nothing is compared: apt-get install it to have it done");
        Random random = new Random(7);
        List<Made> made = new ArrayList<>();
        while (made.size() < RULES) {
            next(random).ifPresent(made::add);
        }
        List<String> told = ask(made);

        assertThat(told).hasSize(RULES);
        for (int n = 0; n < RULES; n++) {
            Made rule = made.get(n);
            List<String> theirs = JSON.readTree(told.get(n))
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            assertThat(ours(rule)).as(rule.toString()).isEqualTo(theirs);
        }
    }

    private static List<String> ours(Made made) {
        return made.dates()
                .fromStart()
                .takeWhile(day -> day.isBefore(made.start.plusYears(YEARS)))
                .map(LocalDate::toString)
                .toList();
    }

    /** A rule with a start that it names, if it names any day soon. */
    private static Optional<Made> next(Random random) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_500));
        String rule = shape(random) + (random.nextBoolean() ? "" : ";INTERVAL=" + (1 + random.nextInt(3)));
        Optional<LocalDate> start = new Made(rule, day)
                .dates()
                .dates()
                .takeWhile(found -> found.isBefore(day.plusYears(YEARS)))
                .findFirst();
        int end = random.nextInt(3);
        int count = 1 + random.nextInt(20);
        return start.map(found -> switch (end) {
            case 0 -> new Made(rule + ";COUNT=" + count, found);
            case 1 -> new Made(rule + ";UNTIL=" + found.plusYears(3).toString().replace("-", ""), found);
            default -> new Made(rule, found);
        });
    }

    private static String shape(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> "FREQ=YEARLY";
            case 1 -> "FREQ=YEARLY;BYMONTH=" + some(random, 1, 12);
            case 2 -> "FREQ=YEARLY;BYMONTH=" + some(random, 1, 12) + ";BYMONTHDAY=" + some(random, 1, 31);
            case 3 -> "FREQ=YEARLY;BYMONTH=" + some(random, 1, 12) + ";BYDAY=" + counted(random, 4);
            case 4 -> "FREQ=YEARLY;BYDAY=" + counted(random, 9);
            case 5 -> "FREQ=YEARLY;BYYEARDAY=" + some(random, 1, 366) + ",-" + (1 + random.nextInt(300));
            case 6 -> "FREQ=YEARLY;BYMONTHDAY=" + some(random, 1, 31) + ";BYDAY=" + days(random);
            case 7 -> "FREQ=MONTHLY;BYMONTHDAY=" + some(random, 1, 31) + ",-" + (1 + random.nextInt(28));
            case 8 -> "FREQ=MONTHLY;BYDAY=" + counted(random, 4);
            case 9 -> "FREQ=MONTHLY;BYDAY=" + days(random) + ";BYSETPOS=" + (random.nextBoolean() ? "1,-1" : "2");
            case 10 -> "FREQ=MONTHLY;BYMONTH=" + some(random, 1, 12) + ";BYMONTHDAY=" + some(random, 1, 31);
            case 11 -> "FREQ=DAILY;BYMONTH=" + some(random, 1, 12) + ";BYDAY=" + days(random);
            case 12 -> "FREQ=DAILY;BYMONTHDAY=" + some(random, 1, 31);
            default -> "FREQ=WEEKLY;BYMONTH=" + some(random, 1, 12) + ";BYDAY=" + days(random);
        };
    }

    private static String some(Random random, int least, int most) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(n -> Integer.toString(least + random.nextInt(most - least + 1)))
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static String days(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(n -> DAYS.get(random.nextInt(DAYS.size())))
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static String counted(Random random, int most) {
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(n -> (random.nextInt(4) == 0 ? "-" : "")
                        + (1 + random.nextInt(most))
                        + DAYS.get(random.nextInt(DAYS.size())))
                .distinct()
                .collect(Collectors.joining(","));
    }

    private List<String> ask(List<Made> made) throws IOException, InterruptedException {
        Path questions = folder.resolve("questions");
        Path answers = folder.resolve("answers");
        Files.write(
                questions,
                made.stream()
                        .map(each -> JSON.writeValueAsString(question(each)))
                        .toList());
        Process python = new ProcessBuilder(PYTHON, "src/test/resources/events/expand.py")
                .redirectInput(questions.toFile())
                .redirectOutput(answers.toFile())
                .redirectErrorStream(true)
                .start();
        int code = python.waitFor();
        List<String> lines = Files.readAllLines(answers, StandardCharsets.UTF_8);
        assertThat(code).as(String.join("\n", lines)).isZero();
        return lines;
    }

    private static Map<String, Object> question(Made made) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("zone", "Europe/London");
        question.put("start", made.start.toString());
        question.put("end", made.start.plusDays(1).toString());
        question.put("allDay", true);
        question.put("rule", made.rule);
        question.put("from", made.start.minusDays(1) + "T00:00:00");
        question.put("to", made.start.plusYears(YEARS) + "T00:00:00");
        return question;
    }

    private static boolean isThere() throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of(PYTHON))) {
            return false;
        }
        Process python = new ProcessBuilder(PYTHON, "-c", "import recurring_ical_events")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return python.waitFor() == 0;
    }
}
