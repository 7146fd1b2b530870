package org.commonplace.search;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands everything there is to the index, through the outbox: at the start when the index is missing or an older product made it,
 * after a restore therefore too, and when an administrator asks for it. Nothing waits for it, searches go on, and if the process dies,
 * the next one goes on with it.
 */
@Component
class IndexFilling {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFilling.class);
    private static final int PORTION = 500;

    private final IndexOutbox outbox;
    private final IndexFolder folder;
    private final List<FoundThings> things;
    private final TransactionTemplate transactions;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicLong handed = new AtomicLong();
    private volatile boolean following;

    IndexFilling(
            IndexOutbox outbox, IndexFolder folder, List<FoundThings> things, PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.folder = folder;
        this.things = things;
        this.transactions = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        if (!folder.isComplete()) {
            begin();
        }
    }

    /** Begins in the background, unless it has begun already. */
    void begin() {
        if (running.compareAndSet(false, true)) {
            folder.incomplete();
            handed.set(0);
            following = true;
            Thread.ofVirtual().name("search-filling").start(this::fill);
        }
    }

    /** How far it has come, when so many of what was handed over still wait. */
    IndexProgress progress(long pending) {
        long total = handed.get();
        boolean goesOn = running.get() || following && pending > 0;
        following &= goesOn;
        return new IndexProgress(goesOn, Math.max(0, total - pending), total);
    }

    void add(FoundThings thing, Collection<Long> ids) {
        transactions.executeWithoutResult(transaction -> outbox.add(thing.indexed(), ids));
    }

    private void fill() {
        try {
            for (FoundThings thing : things) {
                fill(thing);
            }
            outbox.dropFailed();
            folder.complete();
            LOG.info("Handed {} things to the search index", handed.get());
        } catch (RuntimeException e) {
            LOG.error("The search index is not complete; the next start goes on", e);
        } finally {
            running.set(false);
        }
    }

    private void fill(FoundThings thing) {
        Collection<Long> ids = thing.after(0, PORTION);
        while (!ids.isEmpty()) {
            add(thing, ids);
            handed.addAndGet(ids.size());
            ids = thing.after(ids.stream().max(Long::compare).orElseThrow(), PORTION);
        }
    }
}
