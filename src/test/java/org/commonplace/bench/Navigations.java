package org.commonplace.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.bench.Base.Made;

/** How long the server takes while many sessions are open: for another view of the application, and for titles as they are typed. */
final class Navigations {

    private static final int SESSIONS = 200;
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration WARM = Duration.ofSeconds(40);

    /** Everybody goes on after this long, which is hurried. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Figures figures;
    private final Server server;
    private final List<Made> pages;

    Navigations(Figures figures, Server server, List<Made> pages) {
        this.figures = figures;
        this.server = server;
        this.pages = pages;
    }

    void measure(Rest rest) throws InterruptedException {
        Timings timings = new Timings();
        Days days = new Days(pages);
        try (Crowd crowd = Crowd.signedIn(server, rest, SESSIONS, timings)) {
            measure(
                    crowd,
                    timings,
                    "page",
                    "navigation inside the app",
                    "< 30",
                    (who, tab, random) -> days.go(tab, random));
            measure(
                    crowd,
                    timings,
                    "suggestions",
                    "suggestions while typing",
                    "< 15",
                    (who, tab, random) -> days.suggestions(tab, random));
        }
        timings.faults().stream().limit(5).forEach(System.out::println);
    }

    private void measure(Crowd crowd, Timings timings, String kind, String name, String asked, Crowd.Deed deed)
            throws InterruptedException {
        List<Double> half = new ArrayList<>();
        List<Double> most = new ArrayList<>();
        List<Double> kilobytes = new ArrayList<>();
        crowd.live(WARM, PAUSE, 0, deed);
        for (int run = 1; run <= Bench.RUNS; run++) {
            timings.forget();
            crowd.live(TIME, PAUSE, run, deed);
            half.add(Row.percentile(timings.milliseconds(kind::equals), 0.5));
            most.add(Row.percentile(timings.milliseconds(kind::equals), 0.95));
            kilobytes.add(Row.percentile(timings.kilobytes(kind::equals), 0.5));
        }
        figures.add(name + ", server time, p50", "", "ms", half);
        figures.add(name + ", server time, p95", asked, "ms", most);
        figures.add(name + ", answer, compressed", kind.equals("page") ? "≤ 15" : "", "kB", kilobytes);
    }
}
