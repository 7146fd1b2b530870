package org.commonplace.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.bench.Base.Made;
import org.commonplace.browser.Chromium;

/** How long a reader waits for a portion of a crowded branch: the very call that the tree of pages makes when it is unfolded. */
final class Branch {

    private static final int WARM_UP = 100;
    private static final int LOOKS = 200;

    /** The time each of so many portions of 100 took to come, in milliseconds. */
    private static final String ASK = """
            async ([parent, looks]) => {
              const tree = document.querySelector("page-tree");
              const times = [];
              for (let look = 0; look < looks; look++) {
                const began = performance.now();
                const level = await tree.$server.children(parent, (look % 10) * 100);
                times.push(performance.now() - began);
                if (level.items.length !== 100) throw new Error(`${level.items.length} pages came`);
              }
              return times;
            }""";

    private final Figures figures;
    private final Server server;

    Branch(Figures figures, Server server) {
        this.figures = figures;
        this.server = server;
    }

    void measure(Made crowded) {
        List<Double> most = new ArrayList<>();
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(server.address() + "/s/" + crowded.place());
            page.waitForFunction("() => document.querySelector('page-tree')?.$server");
            times(page, crowded, WARM_UP);
            for (int run = 0; run < Bench.RUNS; run++) {
                most.add(Row.percentile(times(page, crowded, LOOKS), 0.95));
            }
        }
        figures.add(new Row(
                "tree node with 1,000 children, p95",
                "< 30",
                "ms",
                most,
                "portions of 100, asked for in Chromium as the view asks"));
    }

    private static double[] times(Page page, Made crowded, int looks) {
        List<?> times = (List<?>) page.evaluate(ASK, List.of((double) crowded.id(), looks));
        return times.stream().mapToDouble(time -> ((Number) time).doubleValue()).toArray();
    }
}
