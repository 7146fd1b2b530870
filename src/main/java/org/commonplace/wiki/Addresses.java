package org.commonplace.wiki;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonplace.shared.AfterCommit;
import org.commonplace.shared.Remembered;
import org.commonplace.shared.Slug;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which page answers at which address, now and formerly. An address that was given out is never given to another. */
@Component
class Addresses {

    /** Addresses below a space that are not pages. */
    static final Set<String> RESERVED = Set.of(
            "new",
            "import",
            "trash",
            "changes",
            "labels",
            "wanted",
            "orphans",
            "templates",
            "drafts",
            "settings",
            "people",
            "queue",
            "search",
            "feed");

    private static final int KEPT = 200_000;

    private final JdbcClient database;
    private final Clock clock;
    private final ToldChanges told;
    private final Remembered<Address, Located> remembered = new Remembered<>(KEPT);

    Addresses(JdbcClient database, Clock clock, ToldChanges told) {
        this.database = database;
        this.clock = clock;
        this.told = told;
    }

    record Address(long space, String slug) {}

    /** The page at an address, and whether it lives elsewhere by now. */
    record Located(long page, boolean former) {}

    Optional<Located> locate(long space, String slug) {
        return Slug.isOne(slug) ? remembered.get(new Address(space, slug), this::read) : Optional.empty();
    }

    /** The first free address for a title; call it with the space locked. */
    Slug free(long space, String title, long forPage) {
        Slug wanted = Slug.of(title);
        Set<String> taken = taken(space, wanted, forPage);
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(wanted::numbered)
                .filter(slug -> !RESERVED.contains(slug.value()) && !taken.contains(slug.value()))
                .findFirst()
                .orElseThrow();
    }

    /** Remembers the address that a page is about to leave. */
    void leave(Page page) {
        database.sql("""
                        INSERT INTO former_address (space_id, slug, title_key, page_id, left_at)
                        VALUES (:space, :slug, :title, :page, :now)
                        ON DUPLICATE KEY UPDATE title_key = VALUES(title_key), page_id = VALUES(page_id),
                                                left_at = VALUES(left_at)
                        """)
                .param("space", page.spaceId())
                .param("slug", page.slug().value())
                .param("title", page.titleKey())
                .param("page", page.id())
                .param("now", Utc.column(clock.instant()))
                .update();
        Address left = new Address(page.spaceId(), page.slug().value());
        forget(left);
    }

    /** Clears the way for a page that comes back to an address of its own. */
    void arrive(Page page) {
        database.sql("DELETE FROM former_address WHERE space_id = :space AND slug = :slug AND page_id = :page")
                .param("space", page.spaceId())
                .param("slug", page.slug().value())
                .param("page", page.id())
                .update();
        Address here = new Address(page.spaceId(), page.slug().value());
        forget(here);
    }

    /** Forgets what another node has changed. */
    void forgetHere() {
        remembered.forgetEverything();
    }

    private void forget(Address address) {
        told.addresses();
        AfterCommit.run(() -> remembered.forget(address));
    }

    private Set<String> taken(long space, Slug wanted, long forPage) {
        return new HashSet<>(database.sql("""
                        SELECT slug FROM page
                        WHERE space_id = :space AND (slug = :slug OR slug LIKE :numbered) AND id <> :page
                        UNION
                        SELECT slug FROM former_address
                        WHERE space_id = :space AND (slug = :slug OR slug LIKE :numbered) AND page_id <> :page
                        """)
                .param("space", space)
                .param("slug", wanted.value())
                .param("numbered", wanted.value() + "-%")
                .param("page", forPage)
                .query(String.class)
                .list());
    }

    private Optional<Located> read(Address address) {
        return database.sql("""
                        SELECT id AS page_id, FALSE AS former FROM page WHERE space_id = :space AND slug = :slug
                        UNION ALL
                        SELECT page_id, TRUE FROM former_address WHERE space_id = :space AND slug = :slug
                        LIMIT 1
                        """)
                .param("space", address.space())
                .param("slug", address.slug())
                .query((row, n) -> new Located(row.getLong("page_id"), row.getBoolean("former")))
                .optional();
    }
}
