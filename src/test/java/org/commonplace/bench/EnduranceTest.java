package org.commonplace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.commonplace.bench.Base.Made;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A whole library at work: 200 people, each signed in with a browser of their own, for ten minutes. Nothing may fail, and memory
 * may not grow. How long they wait is printed and written to {@code target/bench/endurance.json}, for it depends on the machine.
 */
@Tag("soak")
class EnduranceTest {

    private static final int PEOPLE = 200;
    private static final int PAGES = 500;
    private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("endurance.minutes", 10));

    /** How often somebody does something. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** After the first fifth everything that is kept for speed is there: memory is compared with what it is then. */
    private static final long LOOKS = 5;

    private static final double FLAT = 1.10;

    private Path home;

    @BeforeEach
    void makeAHome() throws IOException {
        home = Files.createTempDirectory(
                Files.createDirectories(Path.of("target/homes").toAbsolutePath()), "endurance-");
    }

    @AfterEach
    void deleteIt() {
        Server.delete(home);
    }

    @Test
    void twoHundredPeopleAreServedForMinutesOnEndWithoutAFaultInTheSameMemory() throws Exception {
        Timings timings = new Timings();
        List<Double> heaps;
        Figures figures = new Figures(Set.of(), String.format("%d people, %,d pages", PEOPLE, PAGES));
        try (Server server = Server.compiled(home)) {
            Rest rest = new Rest(server.address());
            List<Made> pages = new Base(rest, PAGES).pages();
            letEverybodyWrite(rest, pages.subList(0, PEOPLE));
            try (Crowd crowd = Crowd.signedIn(server, rest, PEOPLE, timings)) {
                timings.forget();
                heaps = heapsWhile(server, () -> crowd.live(TIME, PAUSE, 1, new Days(pages)));
                heaps.add(server.heapKilobytes());
                report(figures, timings, heaps, server);
            }
            assertThat(timings.faults()).isEmpty();
            assertThat(server.problems()).isEmpty();
        }
        assertThat(heaps.getLast()).as("heap, from %s kB", heaps).isLessThan(heaps.getFirst() * FLAT);
    }

    /** Each has a page of their own to write on. */
    private static void letEverybodyWrite(Rest rest, List<Made> pages) {
        pages.stream()
                .map(page -> page.place().substring(0, page.place().indexOf('/')))
                .distinct()
                .forEach(space -> rest.put(
                        "/api/v1/spaces/" + space + "/access", List.of(Map.of("group", "staff", "role", "edit"))));
    }

    private interface Work {

        void run() throws InterruptedException;
    }

    /** The heap in kilobytes, measured now and then while the work goes on. */
    private static List<Double> heapsWhile(Server server, Work work) throws InterruptedException {
        List<Double> heaps = new ArrayList<>();
        try (ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor()) {
            long every = TIME.toSeconds() / LOOKS;
            ScheduledFuture<?> looking =
                    looks.scheduleAtFixedRate(() -> heaps.add(server.heapKilobytes()), every, every, TimeUnit.SECONDS);
            work.run();
            looking.cancel(false);
        }
        return heaps;
    }

    private static void report(Figures figures, Timings timings, List<Double> heaps, Server server) throws IOException {
        tell(figures, timings, "navigation inside the app", Days::isNavigation);
        for (String kind : timings.kinds()) {
            tell(figures, timings, kind, kind::equals);
        }
        figures.add("requests a second", "", "", List.of(timings.count() / (double) TIME.toSeconds()));
        figures.add("faults", "0", "", List.of((double) timings.faults().size()));
        heaps.forEach(heap -> figures.add("heap in use", "flat", "MiB", List.of(heap / 1_000)));
        figures.add("resident memory", "≤ 1,200", "MiB", List.of(server.residentMebibytes()));
        figures.write(Files.createDirectories(Path.of("target/bench")).resolve("endurance.json"));
    }

    private static void tell(Figures figures, Timings timings, String name, Predicate<String> kinds) {
        double[] times = timings.milliseconds(kinds);
        if (times.length > 0) {
            String asked = name.equals("navigation inside the app") ? "< 30" : "";
            figures.add(name + ", p50", "", "ms", List.of(Row.percentile(times, 0.5)));
            figures.add(name + ", p95", asked, "ms", List.of(Row.percentile(times, 0.95)));
        }
    }
}
