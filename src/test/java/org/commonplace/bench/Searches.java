package org.commonplace.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How many searches by words are answered over 16 connections, common words included, and how long the slowest of 95 in 100 take. */
final class Searches {

    private static final int SECONDS = 10;
    private static final int QUESTIONS = 500;

    private final Figures figures;
    private final Server server;

    Searches(Figures figures, Server server) {
        this.figures = figures;
        this.server = server;
    }

    void measure() throws Exception {
        load("search by words", "≥ 500", "/api/v1/search?size=20&q=", false);
        load("suggestions", "", "/api/v1/suggest?q=", true);
    }

    private void load(String name, String asked, String address, boolean begun) throws Exception {
        Map<String, String> questions = questions(address, begun);
        Wrk.run(server.address(), questions, 2 * SECONDS);
        List<Double> rates = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        for (int run = 0; run < Bench.RUNS; run++) {
            Wrk.Load load = Wrk.run(server.address(), questions, SECONDS);
            rates.add(load.rate());
            slowest.add(load.p95());
            if (!load.errors().isEmpty()) {
                System.out.println(name + ": " + load.errors());
            }
        }
        figures.add(name, asked, "req/s", rates);
        figures.add(name + ", p95", "< 15", "ms", slowest);
    }

    /** Two words each; for suggestions, a word and the beginning of another. */
    private static Map<String, String> questions(String address, boolean begun) {
        Random random = new Random(7);
        Map<String, String> questions = new LinkedHashMap<>();
        for (int n = 0; n < QUESTIONS; n++) {
            String second = Vocabulary.word(random);
            String typed = begun ? second.substring(0, Math.min(3, second.length())) : second;
            questions.put(address + Vocabulary.word(random) + "%20" + typed, "");
        }
        return questions;
    }
}
