package org.commonplace.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.commonplace.bench.Base.Made;

/** How many visitors are served, and how long the slowest wait. */
final class Reads {

    private static final int SECONDS = 10;
    private static final int ADDRESSES = 20_000;
    private static final int TAGGED = 2_000;

    private final Figures figures;
    private final Server server;
    private final List<Made> pages;

    Reads(Figures figures, Server server, List<Made> pages) {
        this.figures = figures;
        this.server = server;
        this.pages = pages;
    }

    void plain(Rest rest) throws Exception {
        Map<String, String> plain = addresses("/read/");
        load("plain page", "≥ 10,000", "p99 of a plain page", "< 10", plain);
        Map<String, String> tagged = new LinkedHashMap<>();
        plain.keySet().stream().limit(TAGGED).forEach(path -> tagged.put(path, rest.tag(path)));
        load("plain page, not modified", "≥ 15,000", "p99 of not modified", "", tagged);
    }

    void firstHtml() throws Exception {
        load("first HTML of a page", "≥ 1,500", "p99 of the first HTML", "< 60", addresses("/s/"));
    }

    private void load(String rate, String askedRate, String p99, String askedP99, Map<String, String> addresses)
            throws Exception {
        Wrk.run(server.address(), addresses, 2 * SECONDS);
        List<Double> rates = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        for (int run = 0; run < Bench.RUNS; run++) {
            Wrk.Load load = Wrk.run(server.address(), addresses, SECONDS);
            rates.add(load.rate());
            slowest.add(load.p99());
            if (!load.errors().isEmpty()) {
                System.out.println(rate + ": " + load.errors());
            }
        }
        figures.add(rate, askedRate, "req/s", rates);
        figures.add(p99, askedP99, "ms", slowest);
    }

    /** All the pages, or a random choice where they are too many for the load generator. */
    private Map<String, String> addresses(String root) {
        return new Random(5)
                .ints(0, pages.size())
                .distinct()
                .limit(Math.min(ADDRESSES, pages.size()))
                .mapToObj(pages::get)
                .collect(Collectors.toMap(page -> root + page.place(), page -> "", (a, b) -> a, LinkedHashMap::new));
    }
}
