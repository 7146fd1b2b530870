package org.commonplace.wiki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Utc;
import org.commonplace.wiki.Portions.Query;
import org.commonplace.wiki.outside.OutsideLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for those who curate, in one space or in all that the caller curates. Every list holds only what the caller may see.
 */
@Service
public class CuratorsQueue {

    /** How soon a review is due to be worth a place in the queue. */
    public static final int DAYS_AHEAD = 14;

    private static final String COLUMNS = PageReader.LINE + """
            , p.owner_id, p.deputy_id, p.reviewed_at, p.review_due, p.current_number,
              COALESCE(p.proposed_number, p.current_number) AS newest_number
            """;

    private static final String BROKEN_COLUMNS =
            PageReader.LINE + ", l.id AS link_id, l.url, l.status AS answer, l.checked_at ";

    private final VisiblePages visible;
    private final SpaceDirectory spaces;
    private final Links links;
    private final OutsideLinks outside;
    private final Portions portions;
    private final AccessPolicy access;
    private final JdbcClient database;
    private final Clock clock;

    CuratorsQueue(
            VisiblePages visible,
            SpaceDirectory spaces,
            Links links,
            OutsideLinks outside,
            Portions portions,
            AccessPolicy access,
            JdbcClient database,
            Clock clock) {
        this.visible = visible;
        this.spaces = spaces;
        this.links = links;
        this.outside = outside;
        this.portions = portions;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    /** Why a page is in the queue. */
    public enum Reason {
        /** Its review was due before today. */
        OVERDUE("p.review_due < :today", "p.review_due, p.id"),
        /** Its review is due today or within {@link #DAYS_AHEAD}. */
        DUE("p.review_due >= :today AND p.review_due <= :soon", "p.review_due, p.id"),
        /** Its readers see an earlier text or earlier files until somebody verifies the newest. */
        CHANGED(
                "s.verified_only AND p.verified_number IS NOT NULL"
                        + " AND (p.proposed_number IS NOT NULL OR p.files_changed)",
                "p.updated_at, p.id"),
        /** Its space shows readers verified text only, and nobody has verified it. */
        NEVER_VERIFIED("s.verified_only AND p.verified_number IS NULL", "p.title, p.id"),
        /** Whoever owns it has left. */
        OWNERLESS("EXISTS (SELECT 1 FROM person o WHERE o.id = p.owner_id AND o.disabled)", "p.title, p.id");

        private final String condition;
        private final String order;

        Reason(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }
    }

    /**
     * A page in the queue.
     *
     * @param shown the number of the revision that readers see
     * @param newest the number of the revision that a review would be of
     */
    public record Waiting(
            PageLine page,
            long owner,
            @Nullable Long deputy,
            @Nullable Instant reviewedAt,
            @Nullable LocalDate due,
            int shown,
            int newest) {}

    /**
     * An address outside that a page leads to and that does not answer as it should.
     *
     * @param status what its server answers; {@code null} when it does not
     */
    public record Broken(
            PageLine page, long link, String url, @Nullable Integer status, Instant checkedAt) {}

    /** Whether there is a queue for the caller at all. */
    public boolean isFor(Caller caller) {
        return caller.isSignedIn() && !curated(caller).isEmpty();
    }

    /**
     * Pages that wait for this reason, the longest waiting first.
     *
     * @param space one space, or {@code null} for all that the caller curates
     * @throws org.commonplace.shared.NotAllowed when the caller does not curate the space
     */
    public Listing<Waiting> pages(Caller caller, @Nullable Long space, Reason reason, Paging paging) {
        return portions.read(query(caller, space, reason), paging, CuratorsQueue::waiting);
    }

    /** How many {@link #pages} has in all. */
    public long count(Caller caller, @Nullable Long space, Reason reason) {
        return portions.count(query(caller, space, reason));
    }

    /** Pages that are linked to and missing, most wanted first; as {@link #pages}. */
    public Listing<Links.WantedThere> wanted(Caller caller, @Nullable Long space, Paging paging) {
        return links.wantedAmong(caller, among(caller, space), paging);
    }

    /** How many {@link #wanted} has in all. */
    public long countWanted(Caller caller, @Nullable Long space) {
        return links.countWantedAmong(caller, among(caller, space));
    }

    /** Pages that nothing leads to; as {@link #pages}. */
    public Listing<PageLine> orphans(Caller caller, @Nullable Long space, Paging paging) {
        return links.orphansAmong(caller, among(caller, space), paging);
    }

    /** How many {@link #orphans} has in all. */
    public long countOrphans(Caller caller, @Nullable Long space) {
        return links.countOrphansAmong(caller, among(caller, space));
    }

    /** Addresses outside that pages lead to and that do not answer as they should; as {@link #pages}. */
    public Listing<Broken> broken(Caller caller, @Nullable Long space, Paging paging) {
        return portions.read(brokenQuery(caller, space), paging, CuratorsQueue::broken);
    }

    /** How many {@link #broken} has in all. */
    public long countBroken(Caller caller, @Nullable Long space) {
        return portions.count(brokenQuery(caller, space));
    }

    /**
     * Has an address outside looked at again within minutes; only for who curates a page that leads to it.
     *
     * @throws NotFound when there is no such page
     */
    @Transactional
    public void checkAgain(Caller caller, long page, long link) {
        access.require(caller, Role.CURATE, Pages.ref(page));
        long there = database.sql("SELECT COUNT(*) FROM page_outside_link WHERE page_id = :page AND link_id = :link")
                .param("page", page)
                .param("link", link)
                .query(Long.class)
                .single();
        if (there == 0) {
            throw new NotFound("outside link " + link);
        }
        outside.checkSoon(link);
    }

    private Query query(Caller caller, @Nullable Long space, Reason reason) {
        LocalDate today = LocalDate.now(clock);
        String rows = PageReader.PAGES + " WHERE p.space_id IN (:among) AND p.status = 'PUBLISHED' AND "
                + reason.condition + " AND " + visible.to(caller);
        Map<String, Object> more =
                Map.of("among", among(caller, space), "today", today, "soon", today.plusDays(DAYS_AHEAD));
        return new Query(COLUMNS, rows, reason.order, visible.parameters(caller, more));
    }

    private Query brokenQuery(Caller caller, @Nullable Long space) {
        String rows = PageReader.PAGES + """
                 JOIN page_outside_link k ON k.page_id = p.id JOIN outside_link l ON l.id = k.link_id
                 WHERE l.state = 'BROKEN' AND p.space_id IN (:among) AND
                """ + visible.to(caller);
        Map<String, Object> more = Map.of("among", among(caller, space));
        return new Query(BROKEN_COLUMNS, rows, "p.title, p.id, l.id", visible.parameters(caller, more));
    }

    /** The spaces in question; never none, since SQL has no empty list. */
    private Collection<Long> among(Caller caller, @Nullable Long space) {
        if (space != null) {
            access.require(caller, Role.CURATE, Spaces.ref(space));
            return List.of(space);
        }
        List<Long> all = curated(caller);
        return all.isEmpty() ? List.of(-1L) : all;
    }

    private List<Long> curated(Caller caller) {
        return spaces.visibleTo(caller).stream()
                .filter(space -> access.may(caller, Role.CURATE, Spaces.ref(space)))
                .toList();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                PageReader.line(row, number),
                row.getLong("owner_id"),
                row.getObject("deputy_id", Long.class),
                Utc.instantOrNull(row, "reviewed_at"),
                row.getObject("review_due", LocalDate.class),
                row.getInt("current_number"),
                row.getInt("newest_number"));
    }

    private static Broken broken(ResultSet row, int number) throws SQLException {
        return new Broken(
                PageReader.line(row, number),
                row.getLong("link_id"),
                row.getString("url"),
                row.getObject("answer", Integer.class),
                Utc.instant(row, "checked_at"));
    }
}
