package org.commonplace.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How much of the machine's memory the product and its database hold, looked at several times, as it comes and goes. */
final class Memory {

    private static final Duration APART = Duration.ofSeconds(10);

    private final Figures figures;
    private final Server server;

    Memory(Figures figures, Server server) {
        this.figures = figures;
        this.server = server;
    }

    void measure(String when, String asked) throws InterruptedException {
        List<Double> looks = new ArrayList<>();
        for (int look = 0; look < Bench.RUNS; look++) {
            Thread.sleep(APART);
            looks.add(server.residentMebibytes());
        }
        figures.add("resident memory, " + when, asked, "MiB", looks);
    }
}
