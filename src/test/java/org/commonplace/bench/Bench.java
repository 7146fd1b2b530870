package org.commonplace.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonplace.bench.Base.Made;

/**
 * {@code ./commonplace bench [NAME…]}: measures the product and prints what is asked beside what was reached. Without a
 * name, everything is measured. {@code BENCH_PAGES} sets how many pages there are, 10,000 by default.
 */
public final class Bench {

    static final int RUNS = 3;

    private static final List<String> NAMES = List.of(
            "markdown",
            "read",
            "first-html",
            "save",
            "tree",
            "search",
            "feed",
            "register",
            "navigation",
            "browser",
            "memory",
            "import",
            "calendar-import",
            "start");

    /** Any that is free. */
    private static final int PORT = 0;

    private final int count = pages();
    private final Path folder = Path.of("target", "bench");
    private final Path home = folder.resolve("home-" + count);
    private final Figures figures;

    private Bench(Set<String> wanted) {
        figures = new Figures(wanted, String.format("%,d pages, %d spaces", count, Base.SPACES));
    }

    public static void main(String[] names) throws Exception {
        Set<String> wanted = new LinkedHashSet<>(List.of(names));
        wanted.removeAll(NAMES);
        if (!wanted.isEmpty()) {
            System.err.println("There is no benchmark \"" + String.join("\", \"", wanted) + "\", but there are "
                    + String.join(", ", NAMES) + ".");
            System.exit(2);
        }
        new Bench(new HashSet<>(List.of(names))).run();
    }

    private void run() throws Exception {
        Files.createDirectories(folder);
        if (figures.wants("markdown")) {
            new Pathological(figures).measure();
        }
        try (Server server = Server.start(home, PORT)) {
            serve(server);
        }
        if (figures.wants("import")) {
            new ImportRate(figures).measure(PORT);
        }
        if (figures.wants("start")) {
            start();
        }
        figures.write(folder.resolve("figures.json"));
    }

    private void serve(Server server) throws Exception {
        Rest rest = new Rest(server.address());
        Base base = new Base(rest, count);
        List<Made> pages = base.pages();
        if (figures.wants("memory")) {
            new Memory(figures, server).measure("idle", "≤ 700");
        }
        Reads reads = new Reads(figures, server, pages);
        if (figures.wants("read")) {
            reads.plain(rest);
        }
        if (figures.wants("first-html")) {
            reads.firstHtml();
        }
        if (figures.wants("save")) {
            new Edits(figures, rest).save(pages);
        }
        if (figures.wants("tree")) {
            new Branch(figures, server).measure(base.crowded());
        }
        if (figures.wants("search")) {
            new Searches(figures, server).measure();
        }
        if (figures.wants("feed")) {
            new Subscribers(figures, server, rest).measure();
        }
        if (figures.wants("calendar-import")) {
            new CalendarRate(figures, rest).measure();
        }
        if (figures.wants("register")) {
            new Crush(figures, rest).measure();
        }
        if (figures.wants("navigation")) {
            new Navigations(figures, server, pages).measure(rest);
        }
        if (figures.wants("browser")) {
            new Readers(figures, server, pages).measure();
        }
        if (figures.wants("memory")) {
            new Memory(figures, server).measure("after the loads above", "≤ 1,200");
        }
    }

    private void start() {
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (Server server = Server.start(home, PORT)) {
                seconds.add(server.startTime().toMillis() / 1000.0);
            }
        }
        figures.add("start, warm home, to the first page", "< 6", "s", seconds);
    }

    private static int pages() {
        String given = System.getenv("BENCH_PAGES");
        return given == null ? 10_000 : Integer.parseInt(given);
    }
}
