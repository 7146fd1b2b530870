package org.commonplace.wiki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.shared.TriedAgain;
import org.commonplace.shared.Utc;
import org.commonplace.wiki.Portions.Query;
import org.commonplace.wiki.history.Comparison;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a page said at any time, and what changed between two times. Where readers see verified text only, they see of its history what
 * was verified and what they are shown now.
 */
@Service
@TriedAgain
public class PageHistory {

    private static final String COLUMNS = "SELECT number, title, author_id, created_at, comment, material,"
            + " merged, restored_from, LAG(title) OVER (ORDER BY number) AS former_title ";
    private static final String ROWS = "FROM page_revision WHERE page_id = :page";

    /** What readers see where they see verified text only: what was verified, and what they are shown now. */
    private static final String FOR_READERS = ROWS + """
             AND (number IN (SELECT v.revision FROM page_review v WHERE v.page_id = :page)
                  OR number = (SELECT p.current_number FROM page p WHERE p.id = :page))
            """;

    private static final String LATEST_FIRST = "number DESC";

    private final RevisionRepository revisions;
    private final Pages pages;
    private final AccessPolicy access;
    private final PageAccess facts;
    private final SpaceDirectory spaces;
    private final JdbcClient database;
    private final Portions portions;

    PageHistory(
            RevisionRepository revisions,
            Pages pages,
            AccessPolicy access,
            PageAccess facts,
            SpaceDirectory spaces,
            JdbcClient database,
            Portions portions) {
        this.revisions = revisions;
        this.pages = pages;
        this.access = access;
        this.facts = facts;
        this.spaces = spaces;
        this.database = database;
        this.portions = portions;
    }

    /**
     * A revision as a line in the history.
     *
     * @param formerTitle what the page was called until then; null in the first revision, and where a revision stands by itself
     */
    public record RevisionLine(
            int number,
            String title,
            long author,
            Instant at,
            String comment,
            boolean material,
            boolean merged,
            @Nullable Integer restoredFrom,
            @Nullable String formerTitle) {

        /** Whether the page was renamed with it. */
        public boolean isRenamed() {
            return formerTitle != null && !formerTitle.isEmpty() && !isPurged() && !formerTitle.equals(title);
        }

        /** Whether its text was taken away for good. */
        public boolean isPurged() {
            return title.isEmpty();
        }
    }

    /** A revision with its text. */
    public record RevisionDetails(RevisionLine line, String body) {}

    /** The page's revisions, newest first. */
    public List<RevisionLine> list(Caller caller, long page, int offset, int limit) {
        access.require(caller, Role.VIEW, Pages.ref(page));
        return database.sql(
                        COLUMNS + rowsFor(caller, page) + " ORDER BY " + LATEST_FIRST + " LIMIT :limit OFFSET :offset")
                .param("page", page)
                .param("limit", limit)
                .param("offset", offset)
                .query(PageHistory::line)
                .list();
    }

    private static RevisionLine line(ResultSet row, int number) throws SQLException {
        return new RevisionLine(
                row.getInt("number"),
                row.getString("title"),
                row.getLong("author_id"),
                Utc.instant(row, "created_at"),
                row.getString("comment"),
                row.getBoolean("material"),
                row.getBoolean("merged"),
                row.getObject("restored_from", Integer.class),
                row.getString("former_title"));
    }

    /** The page's revisions, newest first, and how many there are. */
    @Transactional(readOnly = true)
    public Listing<RevisionLine> list(Caller caller, long page, Paging paging) {
        access.require(caller, Role.VIEW, Pages.ref(page));
        Query query = new Query(COLUMNS, rowsFor(caller, page), LATEST_FIRST, Map.of("page", page));
        return portions.read(query, paging, PageHistory::line);
    }

    /** How many revisions there are. */
    public long count(Caller caller, long page) {
        access.require(caller, Role.VIEW, Pages.ref(page));
        return database.sql("SELECT COUNT(*) " + rowsFor(caller, page))
                .param("page", page)
                .query(Long.class)
                .single();
    }

    /**
     * The n-th revision.
     *
     * @throws NotFound when there is none, or the caller may not see the page
     */
    @Transactional(readOnly = true)
    public RevisionDetails revision(Caller caller, long page, int number) {
        access.require(caller, Role.VIEW, Pages.ref(page));
        return details(seen(caller, page, number));
    }

    /** What changed from one revision to another, title included. */
    @Transactional(readOnly = true)
    public Comparison compare(Caller caller, long page, int before, int after) {
        access.require(caller, Role.VIEW, Pages.ref(page));
        return Comparison.of(whole(seen(caller, page, before)), whole(seen(caller, page, after)));
    }

    /** The same without a reason. */
    @Transactional
    public PageDetails restore(Caller caller, long page, int number, String comment) {
        return restore(caller, page, number, comment, Consent.NONE);
    }

    /**
     * Makes a new revision that says what an earlier one said.
     *
     * @throws IdentifiableText when others read the page and what it said may identify a patient
     */
    @Transactional
    public PageDetails restore(Caller caller, long page, int number, String comment, Consent consent) {
        access.require(caller, Role.EDIT, Pages.ref(page));
        Revision old = old(page, number);
        if (old.isPurged()) {
            throw new Invalid("revision", "wiki.purge.gone");
        }
        return pages.saveAgain(caller, old, comment, consent);
    }

    private String rowsFor(Caller caller, long page) {
        return seesAll(caller, page) ? ROWS : FOR_READERS;
    }

    private boolean seesAll(Caller caller, long page) {
        return facts.facts(page)
                        .filter(found -> spaces.isVerifiedOnly(found.space()))
                        .isEmpty()
                || access.may(caller, Role.EDIT, Pages.ref(page));
    }

    /** A revision that readers do not see is none for them. */
    private Revision seen(Caller caller, long page, int number) {
        boolean maySee = seesAll(caller, page)
                || database.sql("SELECT COUNT(*) " + FOR_READERS + " AND number = :number")
                                .param("page", page)
                                .param("number", number)
                                .query(Long.class)
                                .single()
                        > 0;
        return Optional.of(number)
                .filter(asked -> maySee)
                .flatMap(asked -> revisions.findByPageIdAndNumber(page, asked))
                .orElseThrow(() -> new NotFound(Pages.ref(page) + " revision " + number));
    }

    private Revision old(long page, int number) {
        return revisions
                .findByPageIdAndNumber(page, number)
                .orElseThrow(() -> new NotFound(Pages.ref(page) + " revision " + number));
    }

    private static String whole(Revision revision) {
        return "# " + revision.text().title() + "\n\n" + revision.text().body();
    }

    private static RevisionDetails details(Revision revision) {
        return new RevisionDetails(
                new RevisionLine(
                        revision.number(),
                        revision.text().title(),
                        revision.authorId(),
                        revision.createdAt(),
                        revision.comment(),
                        revision.material(),
                        revision.merged(),
                        revision.restoredFrom(),
                        null),
                revision.text().body());
    }
}
