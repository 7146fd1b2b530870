package org.commonplace.wiki;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonplace.people.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What a search index has to know of pages. What it keeps is the same for everybody, so reading for it asks nobody's leave; who may
 * see a page is asked of whoever searches, at that moment.
 */
@Service
public class FindablePages {

    private final JdbcClient database;
    private final VisiblePages visible;
    private final Guards guards;

    FindablePages(JdbcClient database, VisiblePages visible, Guards guards) {
        this.database = database;
        this.visible = visible;
        this.guards = guards;
    }

    /**
     * What a page is found by.
     *
     * @param body the Markdown text that readers see
     * @param guards the restricted pages at and above it: whoever is kept out of one of them does not see this page
     */
    public record Text(long space, String title, String body, List<String> labels, Set<Long> guards) {}

    /** The text of a page that readers may find: neither a draft nor in the trash. It is read anew every time. */
    public Optional<Text> text(long page) {
        return database.sql("""
                        SELECT p.space_id, p.title, r.body,
                               (SELECT GROUP_CONCAT(l.label ORDER BY l.label SEPARATOR '\n')
                                FROM page_label l WHERE l.page_id = p.id) AS labels,
                               (SELECT GROUP_CONCAT(g.guard_id) FROM page_guard g WHERE g.page_id = p.id) AS guards
                        FROM page p JOIN page_revision r ON r.id = p.current_revision_id
                        WHERE p.id = :page AND p.status IN ('PUBLISHED', 'ARCHIVED')
                        """)
                .param("page", page)
                .query((row, n) -> new Text(
                        row.getLong("space_id"),
                        row.getString("title"),
                        row.getString("body"),
                        split(row.getString("labels"), "\n"),
                        numbers(split(row.getString("guards"), ","))))
                .optional();
    }

    /** The page and everything below it. */
    public List<Long> atAndBelow(long page) {
        return guards.pagesAtAndBelow(page);
    }

    /** Pages of every status in the order of their ids, after {@code page}; 0 for the first. */
    public List<Long> after(long page, int limit) {
        return database.sql("SELECT id FROM page WHERE id > :page ORDER BY id LIMIT :limit")
                .param("page", page)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /**
     * The spaces whose pages the caller may see, as far as no restriction keeps them out.
     *
     * @param archived whether archived spaces are among them
     */
    public Set<Long> spacesOpenTo(Caller caller, boolean archived) {
        return Set.copyOf(archived ? visible.spacesOpenTo(caller) : visible.spacesWorkedOn(caller));
    }

    /** The pages whose restrictions keep the caller from seeing them and what lies below them. */
    public Set<Long> guardsClosedTo(Caller caller) {
        if (caller.administrator()) {
            return Set.of();
        }
        return new HashSet<>(database.sql("""
                        SELECT r.page_id FROM page_restriction r WHERE r.kind = 'VIEW'
                        GROUP BY r.page_id
                        HAVING MAX(COALESCE(r.person_id = :viewer, FALSE) OR COALESCE(r.group_id IN (:viewerGroups), FALSE)) = 0
                        """)
                .params(visible.parameters(caller))
                .query(Long.class)
                .list());
    }

    private static List<String> split(@Nullable String joined, String separator) {
        return joined == null ? List.of() : List.of(joined.split(separator));
    }

    private static Set<Long> numbers(List<String> written) {
        Set<Long> numbers = new HashSet<>();
        written.forEach(number -> numbers.add(Long.valueOf(number)));
        return numbers;
    }
}
