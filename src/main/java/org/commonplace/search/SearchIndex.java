package org.commonplace.search;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The index as a whole: how far it is, building it anew, and forgetting something for good. */
@Service
public class SearchIndex {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** More than a busy day leaves in the outbox at any moment. */
    private static final long MANY = 200;

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final IndexOutbox outbox;
    private final IndexFolder folder;
    private final IndexFilling filling;
    private final List<FoundThings> things;
    private final EntityManagerFactory entities;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SearchIndex(
            IndexOutbox outbox,
            IndexFolder folder,
            IndexFilling filling,
            List<FoundThings> things,
            EntityManagerFactory entities,
            AccessPolicy access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.folder = folder;
        this.filling = filling;
        this.things = things;
        this.entities = entities;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** How far the index is; for anyone who is signed in. */
    public IndexState state(Caller caller) {
        access.requireSignedIn(caller);
        return new IndexState(outbox.pending(), outbox.failed(), folder.isComplete());
    }

    /** How far a rebuild has come; administrators only. */
    public IndexProgress progress(Caller caller) {
        access.requireAdministrator(caller);
        return filling.progress(outbox.pending());
    }

    /** Whether something may not be found for some time yet, because the index is being filled. */
    public boolean isBeingBuilt() {
        return !folder.isComplete() || outbox.pending() > MANY;
    }

    /** Takes everything into the index again, in the background; what is there stays and can be found meanwhile. */
    @Transactional
    public void rebuild(Caller caller) {
        access.requireAdministrator(caller);
        events.publishEvent(new Audited(caller.person(), "index.rebuilt", null, ""));
        filling.begin();
    }

    /**
     * Takes something, and whatever went along with it such as a page's files, out of the index so that no word of it is left in its
     * files. To be called after the commit that took it, or its text, out of the database; returns when it is done.
     *
     * @throws IllegalStateException when the index cannot be written to
     */
    @Transactional(propagation = Propagation.NEVER)
    public void forget(ContentRef content) {
        Optional<FoundThings> thing = things.stream()
                .filter(known -> known.kind().equals(content.kind()))
                .findFirst();
        thing.ifPresent(found -> filling.add(found, List.of(content.id())));
        await(outbox::waitsFor, clock.instant());
        thing.ifPresent(found -> await(id -> outbox.holds(found.indexed(), id), content.id()));
        SearchWorkspace workspace = Search.mapping(entities).scope(Object.class).workspace();
        workspace.mergeSegments();
        workspace.flush();
        workspace.refresh();
    }

    private static <T> void await(Predicate<T> waiting, T what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (waiting.test(what)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The index does not take in what changed");
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
