package org.commonplace.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How many pages a second an import brings in, over some thousand, into a home of its own. */
final class ImportRate {

    private static final int PAGES = 3_000;
    private static final Path HOME = Path.of("target", "bench", "home-import");

    private final Figures figures;

    ImportRate(Figures figures) {
        this.figures = figures;
    }

    void measure(int port) throws IOException {
        Server.delete(HOME);
        List<Double> rates = new ArrayList<>();
        try (Server server = Server.start(HOME, port)) {
            Rest rest = new Rest(server.address());
            for (int run = 0; run <= Bench.RUNS; run++) {
                double rate = rate(rest, "IMP" + run);
                if (run > 0) {
                    rates.add(rate);
                }
            }
        }
        figures.add(new Row("import, with links", "≥ 400", "pages/s", rates, PAGES + " pages in a zip"));
    }

    private static double rate(Rest rest, String space) throws IOException {
        Base.space(rest, space);
        byte[] zip = Base.zip(new Random(9), PAGES);
        long began = System.nanoTime();
        rest.bringIn(space, zip);
        return PAGES / ((System.nanoTime() - began) / 1e9);
    }
}
