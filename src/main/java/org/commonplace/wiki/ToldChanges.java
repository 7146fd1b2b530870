package org.commonplace.wiki;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down for other nodes what this one changed, as each keeps pages and rights in a memory of its own. It is one row in the
 * transaction that changed it, so nothing is told that did not happen, and nothing that happened is left out.
 */
@Component
class ToldChanges {

    /** More pages than this are told as all of them. */
    private static final int MOST = 1000;

    private final JdbcClient database;
    private final String node = UUID.randomUUID().toString();

    ToldChanges(JdbcClient database) {
        this.database = database;
    }

    /** What others have to forget. */
    enum What {
        /** Some pages: what they say and who may see them. */
        PAGES,
        /** All pages. */
        ALL_PAGES,
        /** Who has which role in which space. */
        RIGHTS,
        /** Which page answers where. */
        ADDRESSES
    }

    /** Tells this node from the others. */
    String node() {
        return node;
    }

    void pages(Collection<Long> pages) {
        if (!pages.isEmpty()) {
            tell(What.PAGES, pages);
        }
    }

    void allPages() {
        tell(What.ALL_PAGES, Set.of());
    }

    void rights() {
        tell(What.RIGHTS, Set.of());
    }

    void addresses() {
        tell(What.ADDRESSES, Set.of());
    }

    private void tell(What what, Collection<Long> pages) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            write(EnumSet.of(what), pages);
            return;
        }
        Change change = ofTransaction();
        change.what.add(what);
        change.pages.addAll(pages);
    }

    private Change ofTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Change begun) {
            return begun;
        }
        Change change = new Change();
        TransactionSynchronizationManager.bindResource(this, change);
        TransactionSynchronizationManager.registerSynchronization(change);
        return change;
    }

    private void write(Set<What> what, Collection<Long> pages) {
        Set<What> told = EnumSet.copyOf(what);
        if (pages.size() > MOST) {
            told.add(What.ALL_PAGES);
        }
        boolean each = !told.contains(What.ALL_PAGES);
        database.sql("""
                        INSERT INTO told_change (node, what, pages, told_at)
                        VALUES (:node, :what, :pages, UTC_TIMESTAMP(6))
                        """)
                .param("node", node)
                .param("what", told.stream().map(What::name).collect(Collectors.joining(",")))
                .param("pages", each ? pages.stream().map(String::valueOf).collect(Collectors.joining(",")) : "")
                .update();
    }

    /** What the transaction at hand changed. */
    private final class Change implements TransactionSynchronization {

        private final Set<What> what = EnumSet.noneOf(What.class);
        private final Set<Long> pages = new LinkedHashSet<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ToldChanges.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ToldChanges.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(what, pages);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ToldChanges.this);
        }
    }
}
