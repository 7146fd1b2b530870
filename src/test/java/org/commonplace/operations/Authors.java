package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.commonplace.api.Script;
import org.jspecify.annotations.Nullable;

/** Authors who save pages by REST without a pause, and remember which saves were acknowledged. */
final class Authors {

    private static final String SPACE = "KILL";
    private static final int HANDS = 3;
    private static final int EDITS = 8;
    private static final int BEFORE_THE_PLUG = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Queue<Save> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Save> inDoubt = new ConcurrentLinkedQueue<>();
    private final AtomicInteger texts = new AtomicInteger();
    private int checked;
    private volatile boolean pulling;
    private volatile boolean pulled;

    /** A save of a page, whose number is 0 while it is still to be made. */
    record Save(long page, int revision, String text) {}

    /** How many saves were acknowledged so far. */
    int acknowledged() {
        return acknowledged.size();
    }

    /** How many saves were cut off before an answer came. */
    int inDoubt() {
        return inDoubt.size();
    }

    /** Makes the space they write in. */
    void begin(Script rest) {
        rest.post("/api/v1/spaces", Map.of("key", SPACE, "name", "Written under fire", "visibility", "staff"))
                .expect(201);
    }

    /** Saves, pulls the plug once some saves are acknowledged, and stops at what that cuts off. */
    void saveUntilCutOff(Script rest, Runnable plug) throws Exception {
        int before = acknowledged.size();
        pulling = false;
        pulled = false;
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int hand = 0; hand < HANDS; hand++) {
                work.add(hands.submit(() -> saveOn(rest)));
            }
            try {
                Awaitility.await()
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> acknowledged.size() >= before + BEFORE_THE_PLUG
                                || work.stream().anyMatch(Future::isDone));
                pulling = true;
                plug.run();
            } finally {
                pulled = true;
            }
            for (Future<?> done : work) {
                done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    /** Looks whether the saves that were acknowledged since the last look are there, and what became of those cut off. */
    void findEverySince(Script rest) {
        List<Save> saves = List.copyOf(acknowledged);
        saves.subList(checked, saves.size()).forEach(save -> find(rest, save));
        checked = saves.size();
        inDoubt.stream().filter(save -> save.page() != 0).forEach(save -> findWhole(rest, save));
    }

    /** Looks whether every save that was ever acknowledged is there. */
    void findEvery(Script rest) {
        checked = 0;
        findEverySince(rest);
    }

    private void saveOn(Script rest) {
        Save last = null;
        for (int edits = 0; !pulled; edits = last == null ? 0 : edits + 1) {
            Save wanted = last == null ? new Save(0, 1, text()) : new Save(last.page(), last.revision() + 1, text());
            Optional<Save> done = save(rest, wanted);
            if (done.isEmpty()) {
                assertThat(pulling).as("cut off by the plug: %s", wanted).isTrue();
                inDoubt.add(wanted);
                return;
            }
            acknowledged.add(done.get());
            last = edits < EDITS ? done.get() : null;
        }
    }

    /** The save as it was acknowledged; empty when it was cut off. */
    private Optional<Save> save(Script rest, Save wanted) {
        Script.Answer answer = send(rest, wanted);
        if (answer == null || answer.status() >= 500) {
            return Optional.empty();
        }
        answer.expect(wanted.page() == 0 ? 201 : 200);
        Save done = new Save(answer.at("id").asLong(), answer.at("revision").asInt(), wanted.text());
        assertThat(done.revision()).isEqualTo(wanted.revision());
        return Optional.of(done);
    }

    private static Script.@Nullable Answer send(Script rest, Save wanted) {
        try {
            return wanted.page() == 0
                    ? rest.post("/api/v1/spaces/" + SPACE + "/pages", Map.of("title", "A page", "body", wanted.text()))
                    : rest.put(
                            "/api/v1/pages/" + wanted.page(),
                            Map.of("body", wanted.text(), "baseRevision", wanted.revision() - 1));
        } catch (UncheckedIOException gone) {
            return null;
        }
    }

    private static void find(Script rest, Save save) {
        Script.Answer found = rest.get("/api/v1/pages/" + save.page() + "/revisions/" + save.revision());
        assertThat(found.expect(200).at("body").asString()).as("%s", save).isEqualTo(save.text());
    }

    /** What was cut off is there wholly or not at all. */
    private static void findWhole(Script rest, Save save) {
        Script.Answer page = rest.get("/api/v1/pages/" + save.page()).expect(200);
        assertThat(page.at("revision").asInt()).isIn(save.revision() - 1, save.revision());
        if (page.at("revision").asInt() == save.revision()) {
            assertThat(page.at("body").asString()).isEqualTo(save.text());
        }
    }

    /** A text of some 3 kB like no other. */
    private String text() {
        String words = "What was acknowledged under number " + texts.incrementAndGet() + " is kept. ";
        return words.repeat(60).strip();
    }
}
