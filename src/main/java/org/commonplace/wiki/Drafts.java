package org.commonplace.wiki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have typed and not published: saved on the server as they go, seen by nobody else. */
@Service
public class Drafts {

    private static final String COLUMNS = """
            SELECT d.id, d.space_id, s.space_key, d.page_id, d.parent_id, d.base_revision, d.title, d.body,
                   d.labels, d.comment, d.material, d.saved_at
            FROM page_draft d JOIN space s ON s.id = d.space_id
            """;

    private static final String BETWEEN_LABELS = "\n";

    private final JdbcClient database;
    private final AccessPolicy access;
    private final Clock clock;

    Drafts(JdbcClient database, AccessPolicy access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A draft of a page, or of a page yet to be made.
     *
     * @param page the page, or {@code null} for a new one
     * @param baseRevision the revision that is being edited; 0 for a new page
     */
    public record Draft(
            long id,
            long spaceId,
            String space,
            @Nullable Long page,
            @Nullable Long parent,
            int baseRevision,
            String title,
            String body,
            Beside beside,
            Instant savedAt) {}

    /**
     * What belongs to a change beside its text.
     *
     * @param labels {@code null} while those of the page were left as they are
     * @param comment what the change is about
     * @param material whether readers are to be asked to read the page again
     */
    public record Beside(@Nullable List<String> labels, String comment, boolean material) {

        /** Nothing but the text was touched. */
        public static final Beside NOTHING = new Beside(null, "", false);

        public Beside {
            labels = labels == null ? null : List.copyOf(labels);
        }
    }

    /** Saves what the caller has typed for a page so far. */
    @Transactional
    public Draft savePage(Caller caller, long page, int baseRevision, String title, String body) {
        access.require(caller, Role.EDIT, Pages.ref(page));
        check(body);
        database.sql("""
                        INSERT INTO page_draft
                            (person_id, space_id, page_id, parent_id, base_revision, title, body, saved_at)
                        SELECT :person, p.space_id, p.id, NULL, :base, :title, :body, :now FROM page p WHERE p.id = :page
                        ON DUPLICATE KEY UPDATE base_revision = VALUES(base_revision), title = VALUES(title),
                                                body = VALUES(body), saved_at = VALUES(saved_at)
                        """)
                .param("person", caller.personId())
                .param("page", page)
                .param("base", baseRevision)
                .param("title", cut(title))
                .param("body", body)
                .param("now", Utc.column(clock.instant()))
                .update();
        return ofPage(caller, page).orElseThrow();
    }

    /**
     * Saves what the caller has chosen beside the text of a page so far.
     *
     * @param title what the draft is called, and {@code body} what it says, where there is none yet
     */
    @Transactional
    public Draft saveBeside(Caller caller, long page, int baseRevision, String title, String body, Beside beside) {
        if (ofPage(caller, page).isEmpty()) {
            savePage(caller, page, baseRevision, title, body);
        }
        access.require(caller, Role.EDIT, Pages.ref(page));
        List<String> labels = beside.labels();
        database.sql("""
                        UPDATE page_draft SET labels = :labels, comment = :comment, material = :material, saved_at = :now
                        WHERE person_id = :person AND page_id = :page
                        """)
                .param("labels", labels == null ? null : String.join(BETWEEN_LABELS, labels))
                .param("comment", beside.comment())
                .param("material", beside.material())
                .param("now", Utc.column(clock.instant()))
                .param("person", caller.personId())
                .param("page", page)
                .update();
        return ofPage(caller, page).orElseThrow();
    }

    /** Begins a draft of a new page. */
    @Transactional
    public Draft begin(Caller caller, long space, @Nullable Long parent, String title, String body) {
        access.require(caller, Role.EDIT, Spaces.ref(space));
        if (parent != null) {
            access.require(caller, Role.EDIT, Pages.ref(parent));
        }
        check(body);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO page_draft
                            (person_id, space_id, page_id, parent_id, base_revision, title, body, saved_at)
                        VALUES (:person, :space, NULL, :parent, 0, :title, :body, :now)
                        """)
                .param("person", caller.personId())
                .param("space", space)
                .param("parent", parent)
                .param("title", cut(title))
                .param("body", body)
                .param("now", Utc.column(clock.instant()))
                .update(key);
        return get(caller, Objects.requireNonNull(key.getKey()).longValue());
    }

    /** Saves what the caller has typed for a new page so far. */
    @Transactional
    public Draft saveNew(Caller caller, long id, String title, String body) {
        Draft draft = get(caller, id);
        access.require(caller, Role.EDIT, Spaces.ref(draft.spaceId()));
        check(body);
        database.sql("UPDATE page_draft SET title = :title, body = :body, saved_at = :now WHERE id = :id")
                .param("title", cut(title))
                .param("body", body)
                .param("now", Utc.column(clock.instant()))
                .param("id", id)
                .update();
        return get(caller, id);
    }

    /** Keeps which labels the caller has chosen for a new page so far. */
    @Transactional
    public Draft keepLabels(Caller caller, long id, List<String> labels) {
        Draft draft = get(caller, id);
        access.require(caller, Role.EDIT, Spaces.ref(draft.spaceId()));
        database.sql("UPDATE page_draft SET labels = :labels, saved_at = :now WHERE id = :id")
                .param("labels", String.join(BETWEEN_LABELS, labels))
                .param("now", Utc.column(clock.instant()))
                .param("id", id)
                .update();
        return get(caller, id);
    }

    /** The caller's draft of this page, as long as the caller may still see the page. */
    public Optional<Draft> ofPage(Caller caller, long page) {
        return caller.isSignedIn() && access.may(caller, Role.VIEW, Pages.ref(page))
                ? one(" WHERE d.person_id = :person AND d.page_id = :id", caller, page)
                : Optional.empty();
    }

    /**
     * The caller's own draft with this id.
     *
     * @throws NotFound when there is none, or it is someone else's
     */
    public Draft get(Caller caller, long id) {
        return one(" WHERE d.person_id = :person AND d.id = :id", caller, id)
                .filter(draft -> mayStillSee(caller, draft))
                .orElseThrow(() -> new NotFound("draft " + id));
    }

    /** All drafts of the caller, latest first. */
    public List<Draft> mine(Caller caller) {
        return database
                .sql(COLUMNS + " WHERE d.person_id = :person ORDER BY d.saved_at DESC, d.id")
                .param("person", caller.personId())
                .query((row, n) -> draft(row))
                .list()
                .stream()
                .filter(draft -> mayStillSee(caller, draft))
                .toList();
    }

    /** One portion of the caller's drafts, latest first, and how many there are. */
    public Listing<Draft> mine(Caller caller, Paging paging) {
        return Listing.portion(caller.isSignedIn() ? mine(caller) : List.of(), paging);
    }

    /** Throws the caller's draft of this page away. */
    @Transactional
    public void discardPage(Caller caller, long page) {
        database.sql("DELETE FROM page_draft WHERE person_id = :person AND page_id = :page")
                .param("person", caller.personId())
                .param("page", page)
                .update();
    }

    /** Throws the caller's own draft away; nothing happens when it is gone already. */
    @Transactional
    public void discard(Caller caller, long id) {
        database.sql("DELETE FROM page_draft WHERE person_id = :person AND id = :id")
                .param("person", caller.personId())
                .param("id", id)
                .update();
    }

    private boolean mayStillSee(Caller caller, Draft draft) {
        return draft.page() == null
                ? access.may(caller, Role.VIEW, Spaces.ref(draft.spaceId()))
                : access.may(caller, Role.VIEW, Pages.ref(draft.page()));
    }

    private Optional<Draft> one(String condition, Caller caller, long id) {
        return database.sql(COLUMNS + condition)
                .param("person", caller.personId())
                .param("id", id)
                .query((row, n) -> draft(row))
                .optional();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getLong("space_id"),
                row.getString("space_key"),
                row.getObject("page_id", Long.class),
                row.getObject("parent_id", Long.class),
                row.getInt("base_revision"),
                row.getString("title"),
                row.getString("body"),
                beside(row),
                Utc.instant(row, "saved_at"));
    }

    private static Beside beside(ResultSet row) throws SQLException {
        String labels = row.getString("labels");
        String comment = row.getString("comment");
        return new Beside(
                labels == null ? null : labels.lines().toList(),
                comment == null ? "" : comment,
                row.getBoolean("material"));
    }

    private static void check(String body) {
        if (body.length() > Pages.MAX_BODY) {
            throw new Invalid("body", "wiki.page.body.long", Pages.MAX_BODY);
        }
    }

    /** A title that is too long is refused when publishing; a draft keeps what fits. */
    private static String cut(String title) {
        return title.length() <= Page.MAX_TITLE ? title : title.substring(0, Page.MAX_TITLE);
    }
}
