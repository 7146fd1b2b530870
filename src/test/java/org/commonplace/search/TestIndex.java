package org.commonplace.search;

import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Component;

/** Waits for the index, as someone does who has just saved something and looks for it. */
@Component
public class TestIndex {

    private final IndexOutbox outbox;
    private final EntityManagerFactory entities;

    TestIndex(IndexOutbox outbox, EntityManagerFactory entities) {
        this.outbox = outbox;
        this.entities = entities;
    }

    /** Until everything that was changed so far can be found. */
    public void catchUp() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> outbox.pending() == 0);
    }

    /** Puts what was taken in into the same files as everything else, as the index does by itself now and then. */
    public void catchUpAndPack() {
        catchUp();
        Search.mapping(entities).scope(Object.class).workspace().mergeSegments();
    }
}
