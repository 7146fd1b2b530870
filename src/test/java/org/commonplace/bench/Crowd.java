package org.commonplace.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** People who use the product at the same time, each signed in with a browser of their own. */
final class Crowd implements AutoCloseable {

    private static final String PASSWORD = "a reader's own password";
    private static final int HANDS = 32;
    private static final long BEAT_SECONDS = 300;

    private final List<Tab> tabs = new ArrayList<>();
    private final Timings timings;

    private Crowd(Timings timings) {
        this.timings = timings;
    }

    /** What one of them does next. */
    interface Deed {

        /** @param who their number, from 0 */
        void by(int who, Tab tab, Random random);
    }

    /** Makes accounts for so many people unless an earlier run made them, and signs them in one after the other. */
    static Crowd signedIn(Server server, Rest rest, int people, Timings timings) {
        Crowd crowd = new Crowd(timings);
        boolean made = rest.get("/api/v1/people?size=1").path("total").asInt() > people;
        for (int who = 0; who < people; who++) {
            String username = "reader-" + who;
            if (!made) {
                rest.post(
                        "/api/v1/people",
                        Map.of("username", username, "name", "Reader Number " + who, "password", PASSWORD));
            }
            Tab tab = new Tab(server.address(), timings);
            crowd.tabs.add(tab);
            tab.signIn(username, PASSWORD);
        }
        return crowd;
    }

    /**
     * Lets everybody do things for a while, with pauses as people make them: of any length, as long as {@code pause} on the
     * average. Nobody waits for anybody else.
     */
    void live(Duration time, Duration pause, int seed, Deed deed) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        CountDownLatch left = new CountDownLatch(tabs.size());
        try (ScheduledExecutorService hands = Executors.newScheduledThreadPool(HANDS)) {
            for (int who = 0; who < tabs.size(); who++) {
                Person person = new Person(who, new Random(seed * 1_000L + who), pause, end, left, deed, hands);
                hands.schedule(person, (long) (person.random.nextDouble() * pause.toNanos()), TimeUnit.NANOSECONDS);
            }
            left.await();
        }
    }

    @Override
    public void close() {
        tabs.forEach(Tab::close);
    }

    private final class Person implements Runnable {

        private final int who;
        private final Random random;
        private final Duration pause;
        private final long end;
        private final CountDownLatch left;
        private final Deed deed;
        private final ScheduledExecutorService hands;
        private long beaten = System.nanoTime();

        Person(
                int who,
                Random random,
                Duration pause,
                long end,
                CountDownLatch left,
                Deed deed,
                ScheduledExecutorService hands) {
            this.who = who;
            this.random = random;
            this.pause = pause;
            this.end = end;
            this.left = left;
            this.deed = deed;
            this.hands = hands;
        }

        @Override
        public void run() {
            if (System.nanoTime() >= end) {
                left.countDown();
                return;
            }
            try {
                act();
            } catch (RuntimeException e) {
                timings.fault(e + (e.getCause() == null ? "" : ": " + e.getCause()));
            }
            hands.schedule(this, (long) (-Math.log(1 - random.nextDouble()) * pause.toNanos()), TimeUnit.NANOSECONDS);
        }

        private void act() {
            Tab tab = tabs.get(who);
            if (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - beaten) >= BEAT_SECONDS) {
                beaten = System.nanoTime();
                tab.beat();
            }
            deed.by(who, tab, random);
        }
    }
}
