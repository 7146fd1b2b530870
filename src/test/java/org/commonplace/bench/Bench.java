package org.commonplace.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.commonplace.bench.Base.Made;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./commonplace bench [NAME…]}: measures the product and prints what is asked beside what was reached. Without a
 * name, everything is measured: {@code read}, {@code first-html}, {@code save}, {@code tree}, {@code start},
 * {@code memory}. {@code BENCH_PAGES} sets how many pages there are, 10,000 by default.
 */
public final class Bench {

    private static final int RUNS = 3;
    private static final int SECONDS = 10;
    private static final int PORT = 18_080;
    private static final int ADDRESSES = 5_000;
    private static final int SAVES = 400;
    private static final int CLIENTS = 4;

    private final Set<String> wanted;
    private final int count = Integer.getInteger("bench.pages", pagesFromEnvironment());
    private final Path home = Path.of("target", "bench", "home-" + count);
    private final List<Row> rows = new ArrayList<>();

    private Bench(Set<String> wanted) {
        this.wanted = wanted;
    }

    public static void main(String[] names) throws Exception {
        Files.createDirectories(Path.of("target", "bench"));
        new Bench(Set.of(names)).run();
    }

    private void run() throws Exception {
        try (Server server = Server.start(home, PORT)) {
            Rest rest = new Rest(server.address());
            Base base = new Base(rest, count);
            List<Made> pages = base.pages();
            if (wants("memory")) {
                memory("resident memory, idle", "≤ 700", server);
            }
            if (wants("read")) {
                read(server, rest, pages);
            }
            if (wants("first-html")) {
                firstHtml(server, pages);
            }
            if (wants("save")) {
                save(rest, pages);
            }
            if (wants("tree")) {
                tree(rest, base.crowded());
            }
            if (wants("memory")) {
                memory("resident memory, after the loads above", "≤ 1,200", server);
            }
        }
        if (wants("start")) {
            start();
        }
        Files.writeString(
                Path.of("target", "bench", "figures.json"),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
    }

    private void read(Server server, Rest rest, List<Made> pages) throws Exception {
        Map<String, String> plain = addresses("/read/", pages);
        load("plain page", "≥ 10,000", "p99 of a plain page", "< 10", server, plain);
        Map<String, String> tagged = new LinkedHashMap<>();
        plain.keySet().stream().limit(2_000).forEach(path -> tagged.put(path, rest.tag(path)));
        load("plain page, not modified", "≥ 15,000", "p99 of not modified", "", server, tagged);
    }

    private void firstHtml(Server server, List<Made> pages) throws Exception {
        load("first HTML of a page", "≥ 1,500", "p99 of the first HTML", "< 60", server, addresses("/s/", pages));
    }

    private void load(
            String rate, String askedRate, String p99, String askedP99, Server server, Map<String, String> addresses)
            throws Exception {
        Wrk.run(server.address(), addresses, SECONDS);
        List<Double> rates = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            Wrk.Load load = Wrk.run(server.address(), addresses, SECONDS);
            rates.add(load.rate());
            slowest.add(load.p99());
            if (!load.errors().isEmpty()) {
                System.out.println(rate + ": " + load.errors());
            }
        }
        add(new Row(rate, askedRate, "req/s", rates, data()));
        add(new Row(p99, askedP99, "ms", slowest, data()));
    }

    private void save(Rest rest, List<Made> pages) throws Exception {
        List<Double> half = new ArrayList<>();
        List<Double> most = new ArrayList<>();
        saves(rest, pages, 0);
        for (int run = 1; run <= RUNS; run++) {
            double[] times = saves(rest, pages, run);
            half.add(Row.percentile(times, 0.5));
            most.add(Row.percentile(times, 0.95));
        }
        add(new Row("save an edit, p50", "< 15", "ms", half, data()));
        add(new Row("save an edit, p95", "< 40", "ms", most, data()));
    }

    private double[] saves(Rest rest, List<Made> pages, int seed) throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<double[]>> work = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Random random = new Random(seed * 31L + client);
                work.add(clients.submit(() -> times(rest, pages, random)));
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

    private static double[] times(Rest rest, List<Made> pages, Random random) {
        double[] times = new double[SAVES / CLIENTS];
        for (int n = 0; n < times.length; n++) {
            long page = pages.get(random.nextInt(pages.size())).id();
            int revision = rest.get("/api/v1/pages/" + page).path("revision").asInt();
            Object edit = Map.of("body", Base.body(random, 100), "baseRevision", revision);
            long began = System.nanoTime();
            rest.put("/api/v1/pages/" + page, edit);
            times[n] = (System.nanoTime() - began) / 1e6;
        }
        return times;
    }

    private void tree(Rest rest, Made crowded) {
        List<Double> most = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            double[] times = new double[200];
            for (int n = 0; n < times.length; n++) {
                long began = System.nanoTime();
                rest.get("/api/v1/spaces/CROWD/pages?parent=" + crowded.id() + "&size=50&page=" + n % 20);
                times[n] = (System.nanoTime() - began) / 1e6;
            }
            if (run > 0) {
                most.add(Row.percentile(times, 0.95));
            }
        }
        add(new Row("tree node with 1,000 children, p95", "< 30", "ms", most, "portions of 50"));
    }

    private void start() {
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (Server server = Server.start(home, PORT)) {
                seconds.add(server.startTime().toMillis() / 1000.0);
            }
        }
        add(new Row("start, warm home", "< 6", "s", seconds, data()));
    }

    private void memory(String name, String asked, Server server) {
        add(new Row(name, asked, "MiB", List.of(server.residentMebibytes()), data()));
    }

    private Map<String, String> addresses(String root, List<Made> pages) {
        Random random = new Random(5);
        return random.ints(0, pages.size())
                .distinct()
                .limit(Math.min(ADDRESSES, pages.size()))
                .mapToObj(pages::get)
                .collect(Collectors.toMap(page -> root + page.place(), page -> "", (a, b) -> a, LinkedHashMap::new));
    }

    private void add(Row row) {
        if (rows.isEmpty()) {
            System.out.printf("%-44s %-22s %12s%n", "what", "asked", "median");
        }
        rows.add(row);
        System.out.println(row.line());
    }

    private boolean wants(String name) {
        return wanted.isEmpty() || wanted.contains(name);
    }

    private String data() {
        return count + " pages, 100 spaces";
    }

    private static int pagesFromEnvironment() {
        String given = System.getenv("BENCH_PAGES");
        return given == null ? 10_000 : Integer.parseInt(given);
    }
}
