package org.commonplace.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** How long people wait who register at the same time: for many events, and all for one. */
final class Crush {

    private static final int AT_ONCE = 50;
    private static final int EVENTS = 50;
    private static final int EACH = 20;
    private static final String CALENDAR = "bench-registration";

    /** So often before the times count: until then Java still compiles what a registration runs through. */
    private static final int WARM_UP = 2;

    private final Figures figures;
    private final Rest rest;
    private final String salt = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    Crush(Figures figures, Rest rest) {
        this.figures = figures;
        this.rest = rest;
    }

    void measure() throws InterruptedException, ExecutionException {
        measure("register, 50 at once over 50 events, p95", "< 50", EVENTS);
        measure("register, 50 at once for one event, p95", "< 500", 1);
    }

    private void measure(String name, String asked, int over) throws InterruptedException, ExecutionException {
        List<Double> most = new ArrayList<>();
        for (int run = 0; run < WARM_UP + Bench.RUNS; run++) {
            double[] times = register(events(over), run);
            if (run >= WARM_UP) {
                most.add(Row.percentile(times, 0.95));
            }
        }
        figures.add(name, asked, "ms", most);
    }

    private double[] register(List<Long> events, int run) throws InterruptedException, ExecutionException {
        List<Future<double[]>> work = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int person = 0; person < AT_ONCE; person++) {
                String name = salt + "-" + events.size() + "-" + run + "-" + person;
                long event = events.get(person % events.size());
                work.add(people.submit(() -> times(event, name)));
            }
        }
        List<Double> all = new ArrayList<>();
        for (Future<double[]> done : work) {
            for (double time : done.get()) {
                all.add(time);
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double[] times(long event, String name) {
        double[] times = new double[EACH];
        for (int n = 0; n < EACH; n++) {
            Map<String, String> body = Map.of("name", "Guest", "email", name + "-" + n + "@example.org");
            long began = System.nanoTime();
            rest.post("/api/v1/events/" + event + "/registrations", body);
            times[n] = (System.nanoTime() - began) / 1e6;
        }
        return times;
    }

    /** So many new events with 20 places each. */
    private List<Long> events(int many) {
        JsonNode calendars = rest.get("/api/v1/calendars?size=200");
        boolean there = calendars
                .path("items")
                .valueStream()
                .anyMatch(calendar -> calendar.path("slug").asString().equals(CALENDAR));
        if (!there) {
            rest.post(
                    "/api/v1/calendars",
                    Map.of("slug", CALENDAR, "name", "To register", "visibility", "public", "zone", "Europe/London"));
        }
        LocalDate day = LocalDate.now().plusDays(30);
        List<Long> events = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            events.add(rest.post(
                            "/api/v1/calendars/" + CALENDAR + "/events",
                            Map.of(
                                    "title", "Session " + n,
                                    "start", day + "T10:00",
                                    "end", day + "T11:00",
                                    "capacity", 20))
                    .path("id")
                    .asLong());
        }
        return events;
    }
}
