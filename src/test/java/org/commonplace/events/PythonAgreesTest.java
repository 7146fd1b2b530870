package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Series as the form makes them take place when another program says they do. */
class PythonAgreesTest {

    private static final int RULES = 500;
    private static final String PYTHON = "/usr/bin/python3";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    @TempDir
    Path folder;

    @Test
    void fiveHundredRandomSeriesTakePlaceAtTheSameTimes() throws Exception {
        assumeTrue(
                isThere(),
                "Without Debian's python3-recurring-ical-events nothing is compared: apt-get install it to have it done");
        Random random = new Random(4);
        List<RandomRules.Made> made = new ArrayList<>();
        for (int n = 0; n < RULES; n++) {
            made.add(RandomRules.next(random));
        }
        List<String> told = ask(made);

        assertThat(told).hasSize(RULES);
        for (int n = 0; n < RULES; n++) {
            assertThat(theirs(told.get(n), made.get(n)))
                    .as("%s, which is %s", made.get(n), question(made.get(n)))
                    .isEqualTo(ours(made.get(n)));
        }
    }

    private List<String> ask(List<RandomRules.Made> made) throws IOException, InterruptedException {
        Path questions = folder.resolve("questions");
        Path answers = folder.resolve("answers");
        Files.write(
                questions,
                made.stream()
                        .map(series -> JSON.writeValueAsString(question(series)))
                        .toList());
        Process python = new ProcessBuilder(PYTHON, "src/test/resources/events/expand.py")
                .redirectInput(questions.toFile())
                .redirectOutput(answers.toFile())
                .redirectErrorStream(true)
                .start();
        int code = python.waitFor();
        List<String> lines = Files.readAllLines(answers, StandardCharsets.UTF_8);
        assertThat(code).as(String.join("\n", lines)).isZero();
        return lines.stream()
                .map(line -> JSON.writeValueAsString(JSON.readTree(line)))
                .toList();
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

    private static Map<String, Object> question(RandomRules.Made made) {
        EventTime time = made.time();
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("zone", time.zone().getId());
        question.put("start", word(time.start(), time.allDay()));
        question.put("end", word(time.end(), time.allDay()));
        question.put("allDay", time.allDay());
        question.put("rule", made.rule().rule(time));
        question.put("from", SECONDS.format(time.start().minusDays(3)));
        question.put("to", SECONDS.format(end(made).atStartOfDay()));
        return question;
    }

    private static String word(LocalDateTime time, boolean allDay) {
        return allDay ? time.toLocalDate().toString() : SECONDS.format(time);
    }

    private static LocalDate end(RandomRules.Made made) {
        return made.time().start().toLocalDate().plusDays(800);
    }

    /**
     * What the other program says. For a time that comes twice it may say the second, where RFC 5545 has the first; which of
     * the two is ours is tested elsewhere.
     */
    private static List<String> theirs(String answer, RandomRules.Made made) {
        return JSON.readTree(answer)
                .valueStream()
                .map(JsonNode::asString)
                .map(start -> made.time().allDay() ? start : first(start, made.time()))
                .sorted()
                .toList();
    }

    private static String first(String start, EventTime time) {
        return Instant.parse(start)
                .atZone(time.zone())
                .toLocalDateTime()
                .atZone(time.zone())
                .toInstant()
                .toString();
    }

    private static List<String> ours(RandomRules.Made made) {
        EventTime time = made.time();
        return EventPlan.of("Series", time)
                .repeating(made.rule())
                .starts()
                .map(time::startingAt)
                .takeWhile(each -> each.allDay()
                        ? each.start().toLocalDate().isBefore(end(made))
                        : each.start().toLocalDate().isBefore(end(made).plusDays(2)))
                .filter(each -> each.allDay()
                        || each.startsAt().isBefore(end(made).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .map(each -> each.allDay()
                        ? each.start().toLocalDate().toString()
                        : each.startsAt().toString())
                .sorted()
                .toList();
    }
}
