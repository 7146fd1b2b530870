package org.commonplace.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** How many programs are given a calendar of 1,000 events, and how long it takes to write it anew after a change. */
final class Subscribers {

    private static final int EVENTS = 1_000;
    private static final int SECONDS = 10;
    private static final int CHANGES = 20;
    private static final int WORDS = 70;
    private static final String CALENDAR = "bench-feed";
    private static final String FEED = "/calendars/" + CALENDAR + ".ics";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Figures figures;
    private final Server server;
    private final Rest rest;

    Subscribers(Figures figures, Server server, Rest rest) {
        this.figures = figures;
        this.server = server;
        this.rest = rest;
    }

    void measure() throws IOException, InterruptedException {
        long event = events();
        load("feed of 1,000 events", "≥ 300", Map.of(FEED, ""));
        load("feed of 1,000 events, not modified", "≥ 15,000", Map.of(FEED, rest.tag(FEED)));
        rebuild(event);
    }

    private void load(String name, String asked, Map<String, String> address) throws IOException, InterruptedException {
        Wrk.run(server.address(), address, SECONDS);
        List<Double> rates = new ArrayList<>();
        for (int run = 0; run < Bench.RUNS; run++) {
            Wrk.Load load = Wrk.run(server.address(), address, SECONDS);
            rates.add(load.rate());
            if (!load.errors().isEmpty()) {
                System.out.println(name + ": " + load.errors());
            }
        }
        figures.add(name, asked, "req/s", rates);
    }

    /** The first run is for Java to compile what writes it. */
    private void rebuild(long event) throws IOException, InterruptedException {
        List<Double> medians = new ArrayList<>();
        int title = 0;
        for (int run = 0; run < 1 + Bench.RUNS; run++) {
            double[] times = new double[CHANGES];
            for (int n = 0; n < CHANGES; n++) {
                rest.put("/api/v1/events/" + event, Map.of("title", "Changed " + run + "-" + title++));
                long begun = System.nanoTime();
                fetch();
                times[n] = (System.nanoTime() - begun) / 1e6;
            }
            if (run > 0) {
                medians.add(Row.percentile(times, 0.5));
            }
        }
        figures.add("feed of 1,000 events, after a change", "< 100", "ms", medians);
    }

    private void fetch() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(server.address() + FEED)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(FEED + " answers " + answer.statusCode());
        }
    }

    /** The events, made now unless an earlier run made them; the id of one of them. */
    private long events() {
        JsonNode calendars = rest.get("/api/v1/calendars?size=200");
        boolean there = calendars
                .path("items")
                .valueStream()
                .anyMatch(calendar -> calendar.path("slug").asString().equals(CALENDAR));
        if (!there) {
            make();
        }
        return rest.get("/api/v1/calendars/" + CALENDAR + "/events?size=1")
                .path("items")
                .path(0)
                .path("id")
                .asLong();
    }

    private void make() {
        System.err.println("Making " + EVENTS + " events");
        rest.post(
                "/api/v1/calendars",
                Map.of("slug", CALENDAR, "name", "To be measured", "visibility", "public", "zone", "Europe/London"));
        Random random = new Random(5);
        LocalDate today = LocalDate.now();
        for (int n = 0; n < EVENTS; n++) {
            LocalDate day = today.plusDays(random.nextInt(500));
            rest.post(
                    "/api/v1/calendars/" + CALENDAR + "/events",
                    Map.of(
                            "title", "Session " + n + " " + Vocabulary.words(random, 4),
                            "description",
                                    "**" + Vocabulary.words(random, 4) + "**\n\n" + Vocabulary.words(random, WORDS),
                            "start", day + "T10:00",
                            "end", day + "T11:00",
                            "location", Vocabulary.words(random, 3),
                            "tags", List.of("training")));
        }
    }
}
