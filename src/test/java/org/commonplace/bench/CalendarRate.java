package org.commonplace.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** How long it takes to bring in a file of 5,000 events, a tenth of them series. */
final class CalendarRate {

    private static final int EVENTS = 5_000;
    private static final int SERIES = 10;
    private static final int DAYS = 700;
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private final Figures figures;
    private final Rest rest;

    CalendarRate(Figures figures, Rest rest) {
        this.figures = figures;
        this.rest = rest;
    }

    void measure() {
        List<Double> seconds = new ArrayList<>();
        byte[] file = file().getBytes(StandardCharsets.UTF_8);
        String name = "bench-import-" + System.currentTimeMillis();
        for (int run = 0; run <= Bench.RUNS; run++) {
            String slug = name + "-" + run;
            rest.post(
                    "/api/v1/calendars",
                    Map.of("slug", slug, "name", "To be filled", "visibility", "staff", "zone", "Europe/London"));
            long began = System.nanoTime();
            JsonNode answer = rest.calendar(slug, file);
            double took = (System.nanoTime() - began) / 1e9;
            if (answer.path("created").asInt() != EVENTS) {
                throw new IllegalStateException("Not all were brought in: " + answer);
            }
            if (run > 0) {
                seconds.add(took);
            }
        }
        figures.add("import of 5,000 events", "< 20", "s", seconds);
    }

    private static String file() {
        Random random = new Random(11);
        StringBuilder file = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (int n = 0; n < EVENTS; n++) {
            String day = DATE.format(LocalDate.now().plusDays(random.nextInt(DAYS)));
            file.append("BEGIN:VEVENT\r\nUID:")
                    .append(n)
                    .append("@bench.example.org\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=GMT Standard Time:")
                    .append(day)
                    .append("T100000\r\nDTEND;TZID=GMT Standard Time:")
                    .append(day)
                    .append("T110000\r\nSUMMARY:Session ")
                    .append(n)
                    .append(' ')
                    .append(Vocabulary.words(random, 4))
                    .append("\r\nDESCRIPTION:")
                    .append(Vocabulary.words(random, 40))
                    .append("\r\nLOCATION:")
                    .append(Vocabulary.words(random, 3))
                    .append("\r\nCATEGORIES:training\r\n")
                    .append(n % SERIES == 0 ? "RRULE:FREQ=WEEKLY;COUNT=10\r\n" : "")
                    .append("END:VEVENT\r\n");
        }
        return file.append("END:VCALENDAR\r\n").toString();
    }
}
