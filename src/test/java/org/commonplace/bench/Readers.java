package org.commonplace.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.commonplace.bench.Base.Made;
import org.commonplace.browser.Chromium;

/** What one reader costs: bytes and time in Chromium, and memory on the server. */
final class Readers {

    private static final int SESSIONS = 20;
    private static final double KILO = 1_000;

    /** Longer than the server keeps a connection open that nobody uses. */
    private static final Duration AT_REST = Duration.ofSeconds(25);

    /** When the article was first painted, in milliseconds from the start of the navigation. */
    private static final String PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime";

    /** The view has taken over from the first HTML. */
    private static final String READY = "() => !document.querySelector('#first-paint')";

    /** Follows a link of the article and gives the milliseconds until the next one is there to be painted. */
    private static final String FOLLOW = """
            async () => {
                const link = [...document.querySelectorAll('article-text a[href]')]
                    .find(a => a.pathname.startsWith('/s/') && a.pathname !== location.pathname);
                const left = document.querySelector('.page-title');
                const began = performance.now();
                link.click();
                await new Promise(shown => {
                    const look = () => {
                        const title = document.querySelector('.page-title');
                        const text = document.querySelector('article-text');
                        title && title !== left && text?.innerText.trim() ? shown() : requestAnimationFrame(look);
                    };
                    look();
                });
                return performance.now() - began;
            }
            """;

    private final Figures figures;
    private final Server server;
    private final List<Made> pages;
    private int next;

    Readers(Figures figures, Server server, List<Made> pages) {
        this.figures = figures;
        this.server = server;
        this.pages = pages;
    }

    void measure() {
        try (Chromium chromium = Chromium.start()) {
            firstLoad(chromium.browser());
            sessions(chromium.browser(), "a reading session at rest", page -> {});
            sessions(chromium.browser(), "a reading session at rest, a link further", Readers::follow);
        }
    }

    private void firstLoad(Browser browser) {
        List<Double> painted = new ArrayList<>();
        List<Double> kilobytes = new ArrayList<>();
        List<Double> requests = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int run = 0; run <= Bench.RUNS; run++) {
            try (BrowserContext context = browser.newContext()) {
                Page page = context.newPage();
                AtomicLong bytes = new AtomicLong();
                AtomicInteger count = new AtomicInteger();
                page.onRequestFinished(request -> {
                    count.incrementAndGet();
                    bytes.addAndGet(sent(request));
                });
                page.onWebSocket(socket -> socket.onFrameReceived(frame -> bytes.addAndGet(length(frame))));
                open(page);
                if (run > 0) {
                    painted.add(((Number) page.evaluate(PAINTED)).doubleValue());
                    requests.add((double) count.get());
                    kilobytes.add(bytes.get() / KILO);
                    long before = bytes.get();
                    shown.add(follow(page));
                    later.add((bytes.get() - before) / KILO);
                }
            }
        }
        figures.add("first load in Chromium, text visible", "≤ 250", "ms", painted);
        figures.add("first load in Chromium, compressed", "≤ 250", "kB", kilobytes);
        figures.add("first load in Chromium, requests", "≤ 12", "", requests);
        figures.add("later navigation in Chromium, text visible", "", "ms", shown);
        figures.add("later navigation in Chromium", "≤ 15", "kB", later);
    }

    private static double follow(Page page) {
        double milliseconds = ((Number) page.evaluate(FOLLOW)).doubleValue();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return milliseconds;
    }

    /** As it is before compression, which a browser does not tell. */
    private static long length(WebSocketFrame frame) {
        return frame.text() == null ? frame.binary().length : frame.text().getBytes(StandardCharsets.UTF_8).length;
    }

    private static long sent(Request request) {
        var sizes = request.sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }

    /**
     * Readers who have a page open and do nothing any more; heap that is in use after collection, over what it was before. All
     * rounds read the same pages, so that what is kept of articles for everybody is not counted.
     */
    private void sessions(Browser browser, String name, Consumer<Page> first) {
        List<BrowserContext> open = new ArrayList<>();
        List<Double> each = new ArrayList<>();
        arrive(browser, open, first);
        for (int run = 0; run < Bench.RUNS; run++) {
            double before = server.heapKilobytes();
            arrive(browser, open, first);
            each.add((server.heapKilobytes() - before) / SESSIONS);
        }
        open.forEach(BrowserContext::close);
        figures.add(name, "≤ 150", "kB", each);
    }

    private void arrive(Browser browser, List<BrowserContext> open, Consumer<Page> first) {
        next = 0;
        for (int n = 0; n < SESSIONS; n++) {
            BrowserContext context = browser.newContext();
            Page page = context.newPage();
            open(page);
            first.accept(page);
            open.add(context);
        }
        rest();
    }

    private static void rest() {
        try {
            Thread.sleep(AT_REST);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open(Page page) {
        Made made = pages.get(next++ % pages.size());
        page.navigate(server.address() + "/s/" + made.place());
        page.waitForFunction(READY);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
