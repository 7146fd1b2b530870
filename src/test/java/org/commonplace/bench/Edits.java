package org.commonplace.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonplace.bench.Base.Made;

/** How long people wait for a save. */
final class Edits {

    private static final int SAVES = 400;
    private static final int CROWD = 4;

    /** So often before the times count: until then Java still compiles what a save runs through. */
    private static final int WARM_UP = 3;

    private final Figures figures;
    private final Rest rest;

    Edits(Figures figures, Rest rest) {
        this.figures = figures;
        this.rest = rest;
    }

    /** One author saves, and then several at once. */
    void save(List<Made> pages) throws InterruptedException, ExecutionException {
        save(pages, 1, "one author");
        save(pages, CROWD, CROWD + " authors at once");
    }

    private void save(List<Made> pages, int authors, String who) throws InterruptedException, ExecutionException {
        List<Double> half = new ArrayList<>();
        List<Double> most = new ArrayList<>();
        for (int run = 0; run < WARM_UP + Bench.RUNS; run++) {
            double[] times = saves(pages, run, authors);
            if (run >= WARM_UP) {
                half.add(Row.percentile(times, 0.5));
                most.add(Row.percentile(times, 0.95));
            }
        }
        figures.add("save an edit, " + who + ", p50", "< 15", "ms", half);
        figures.add("save an edit, " + who + ", p95", "< 40", "ms", most);
    }

    private double[] saves(List<Made> pages, int seed, int authors) throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newFixedThreadPool(authors)) {
            List<Future<double[]>> work = new ArrayList<>();
            for (int client = 0; client < authors; client++) {
                Random random = new Random(seed * 31L + client);
                work.add(clients.submit(() -> times(pages, random, SAVES / authors)));
            }
            List<Double> all = new ArrayList<>();
            for (Future<double[]> done : work) {
                for (double time : done.get()) {
                    all.add(time);
                }
            }
            return all.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private double[] times(List<Made> pages, Random random, int count) {
        double[] times = new double[count];
        for (int n = 0; n < times.length; n++) {
            String page =
                    "/api/v1/pages/" + pages.get(random.nextInt(pages.size())).id();
            int revision = rest.get(page).path("revision").asInt();
            Object edit = Map.of("body", Base.body(random, Base.SPACES), "baseRevision", revision);
            times[n] = milliseconds(() -> rest.put(page, edit));
        }
        return times;
    }

    private static double milliseconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }
}
