package org.commonplace.wiki;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.wiki.ToldChanges.What;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets what other nodes have changed, within a second. Rows are known by their numbers, as one that was written earlier may be
 * committed later; whoever has not looked for longer than rows are sure to be found forgets everything.
 */
@Component
class OtherNodes {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
    private static final int LOOK_EVERY_MILLISECONDS = 1_000;
    private static final int SECONDS_LOOKED_BACK = 20;
    private static final long TOO_LONG_AGO = Duration.ofSeconds(10).toNanos();
    private static final long TIDY_EVERY = Duration.ofMinutes(1).toNanos();

    private final JdbcClient database;
    private final ToldChanges told;
    private final SpaceDirectory rights;
    private final PageCaches pages;
    private final Addresses addresses;
    private final Set<Long> known = new HashSet<>();
    private long lookedAt = System.nanoTime();
    private long tidiedAt = lookedAt;

    OtherNodes(JdbcClient database, ToldChanges told, SpaceDirectory rights, PageCaches pages, Addresses addresses) {
        this.database = database;
        this.told = told;
        this.rights = rights;
        this.pages = pages;
        this.addresses = addresses;
    }

    private record Change(long id, String what, String pages) {}

    @Scheduled(fixedDelay = LOOK_EVERY_MILLISECONDS)
    void look() {
        try {
            look(System.nanoTime());
        } catch (DataAccessException away) {
            LOG.debug("What other nodes changed could not be read", away);
        }
    }

    synchronized void look(long now) {
        List<Change> changes = changes();
        if (now - lookedAt > TOO_LONG_AGO) {
            forget(EnumSet.allOf(What.class), List.of());
        } else {
            changes.stream().filter(change -> !known.contains(change.id)).forEach(this::forget);
        }
        known.clear();
        changes.forEach(change -> known.add(change.id));
        lookedAt = now;
        if (now - tidiedAt > TIDY_EVERY) {
            tidiedAt = now;
            database.sql("DELETE FROM told_change WHERE told_at < UTC_TIMESTAMP(6) - INTERVAL 5 MINUTE")
                    .update();
        }
    }

    private List<Change> changes() {
        return database.sql("""
                        SELECT id, what, pages FROM told_change
                        WHERE told_at > UTC_TIMESTAMP(6) - INTERVAL :back SECOND AND node <> :node ORDER BY id
                        """)
                .param("back", SECONDS_LOOKED_BACK)
                .param("node", told.node())
                .query((row, n) -> new Change(row.getLong("id"), row.getString("what"), row.getString("pages")))
                .list();
    }

    private void forget(Change change) {
        Set<What> what = Stream.of(change.what.split(","))
                .map(What::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(What.class)));
        List<Long> some = change.pages.isEmpty()
                ? List.of()
                : Stream.of(change.pages.split(",")).map(Long::valueOf).toList();
        forget(what, some);
    }

    private void forget(Set<What> what, List<Long> some) {
        if (what.contains(What.RIGHTS)) {
            rights.forgetHere();
        }
        if (what.contains(What.ADDRESSES)) {
            addresses.forgetHere();
        }
        if (what.contains(What.ALL_PAGES)) {
            pages.forgetAllHere();
        } else {
            pages.forgetHere(some);
        }
    }
}
