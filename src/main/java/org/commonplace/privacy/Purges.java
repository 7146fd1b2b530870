package org.commonplace.privacy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.shared.TriedAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes text away for good: from every table, cache, index and file, and from the files of the database once its tables
 * are rebuilt. What stays is a tombstone and the audit trail, neither of which holds any of the text. The database's redo
 * and undo logs forget in their own time; backups made before still hold it.
 */
@Service
@TriedAgain
public class Purges {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final List<Purgeable> keepers;
    private final Tombstones tombstones;
    private final TableRebuild rebuild;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;

    Purges(
            List<Purgeable> keepers,
            Tombstones tombstones,
            TableRebuild rebuild,
            AccessPolicy access,
            ApplicationEventPublisher events) {
        this.keepers = keepers;
        this.tombstones = tombstones;
        this.rebuild = rebuild;
        this.access = access;
        this.events = events;
    }

    /**
     * Takes content, or some of its former texts, away for good.
     *
     * @param reason in the administrator's words; kept with the tombstone, so it may not identify anyone
     * @param confirmed the content's number, typed once more
     * @throws NotFound when there is no such content, or the caller may not see it
     * @throws NotAllowed unless the caller administers this installation
     * @throws Invalid when the reason or the confirmation will not do, or the content cannot go yet
     */
    @Transactional
    public Tombstone purge(Caller caller, Purge purge, @Nullable String reason, @Nullable String confirmed) {
        requireRight(caller, purge.content());
        String why = checked(reason);
        if (confirmed == null
                || !confirmed.strip().equals(Long.toString(purge.content().id()))) {
            throw new Invalid("confirm", "privacy.purge.confirm.wrong");
        }
        if (purge.isWhole()) {
            goingWith(purge.content()).forEach(other -> take(new Purge(other, List.of())));
        }
        take(purge);
        long id = tombstones.add(purge, caller.personId(), why);
        String action = purge.content().kind() + ".purged";
        events.publishEvent(new Audited(caller.person(), action, purge.content(), "tombstone " + id));
        rebuild.soon();
        return tombstones.get(id);
    }

    /**
     * Takes content away whose time in the trash is over. Nobody is asked and no tombstone is left: this was announced when it was
     * thrown away. Only for the feature that owns the content and knows that it has been there long enough.
     */
    @Transactional
    public void expire(ContentRef content) {
        goingWith(content).forEach(other -> take(new Purge(other, List.of())));
        take(new Purge(content, List.of()));
        events.publishEvent(new Audited(null, content.kind() + ".expired", content, ""));
    }

    /** What was purged, the latest first; for administrators. */
    public Listing<Tombstone> list(Caller caller, Paging paging) {
        access.requireAdministrator(caller);
        return tombstones.list(paging);
    }

    /** What was removed nobody sees any more; administrators reach it all the same. */
    private void requireRight(Caller caller, ContentRef content) {
        boolean kept = keepers.stream().anyMatch(keeper -> keeper.keeps(content));
        if (!kept || !caller.administrator()) {
            access.require(caller, Role.VIEW, content);
        }
        access.requireAdministrator(caller);
    }

    /** What goes with it, and with that: the last first, as a file goes before what it belongs to. */
    private SequencedSet<ContentRef> goingWith(ContentRef content) {
        SequencedSet<ContentRef> others = new LinkedHashSet<>();
        Deque<ContentRef> toAsk = new ArrayDeque<>(List.of(content));
        while (!toAsk.isEmpty()) {
            ContentRef next = toAsk.pop();
            keepers.forEach(keeper ->
                    keeper.goingWith(next).stream().filter(others::add).forEach(toAsk::push));
        }
        others.remove(content);
        return others.reversed();
    }

    private void take(Purge purge) {
        keepers.forEach(keeper -> keeper.purge(purge));
        events.publishEvent(new Purged(purge.content(), purge.isWhole()));
    }

    private static String checked(@Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new Invalid("reason", "privacy.reason.length", SHORTEST_REASON, LONGEST_REASON);
        }
        if (!TextScan.of(why).isEmpty()) {
            throw new Invalid("reason", "privacy.reason.identifies");
        }
        return why;
    }
}
