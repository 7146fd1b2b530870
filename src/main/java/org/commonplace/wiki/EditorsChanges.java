package org.commonplace.wiki;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.wiki.RecentChanges.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What changed lately, together with the changes that wait to be verified, for those who may edit their pages. */
@Service
public class EditorsChanges {

    /** More than anyone will look through; what waited longest is in the curator's queue. */
    private static final int MOST_WAITING = 200;

    private static final String WAITING = """
            SELECT p.id, s.space_key, s.name AS space_name, p.slug, r.title, r.created_at AS updated_at,
                   r.author_id AS updated_by, r.number AS current_number, r.comment, TRUE AS waiting
            FROM page p
            JOIN space s ON s.id = p.space_id
            JOIN page_revision r ON r.id = p.proposed_revision_id
            WHERE {within}{edited} ORDER BY r.created_at DESC, p.id DESC LIMIT :most
            """;

    private static final Comparator<Change> LATEST_FIRST =
            Comparator.comparing(Change::at).thenComparing(Change::page).reversed();

    private final RecentChanges changes;
    private final VisiblePages visible;
    private final JdbcClient database;

    EditorsChanges(RecentChanges changes, VisiblePages visible, JdbcClient database) {
        this.changes = changes;
        this.visible = visible;
        this.database = database;
    }

    /** The pages changed last, over all spaces. */
    public List<Change> everywhere(Caller caller, int offset, int limit) {
        return together(waiting(caller, null), offset, limit, (from, many) -> changes.everywhere(caller, from, many));
    }

    /** The pages changed last in one space. */
    public List<Change> in(Caller caller, long space, int offset, int limit) {
        return together(waiting(caller, space), offset, limit, (from, many) -> changes.in(caller, space, from, many));
    }

    private interface Verified {
        List<Change> read(int offset, int limit);
    }

    /** What readers see is read from as far back as all that waits could have pushed it forward. */
    private static List<Change> together(List<Change> waiting, int offset, int limit, Verified verified) {
        int from = Math.max(0, offset - waiting.size());
        List<Change> all = new ArrayList<>(verified.read(from, offset - from + limit));
        all.addAll(waiting);
        all.sort(LATEST_FIRST);
        int first = Math.min(all.size(), offset - from);
        return List.copyOf(all.subList(first, Math.min(all.size(), first + limit)));
    }

    private List<Change> waiting(Caller caller, @Nullable Long space) {
        if (!caller.isSignedIn() || caller.readOnly()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>(visible.parametersToEdit(caller));
        parameters.put("most", MOST_WAITING);
        if (space != null) {
            parameters.put("space", space);
        }
        String query = WAITING.replace("{within}", space == null ? "" : "p.space_id = :space AND ")
                .replace("{edited}", visible.toEdit(caller, "p"));
        return database.sql(query)
                .params(parameters)
                .query(RecentChanges::change)
                .list();
    }
}
