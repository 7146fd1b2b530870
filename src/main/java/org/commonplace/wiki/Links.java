package org.commonplace.wiki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.Portions.Query;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which page links to which, which pages are wanted, and which nobody links to. */
@Service
public class Links {

    private static final String BY_TITLE = "p.title, p.id";

    private final JdbcClient database;
    private final VisiblePages visible;
    private final Portions portions;
    private final AccessPolicy access;

    Links(JdbcClient database, VisiblePages visible, Portions portions, AccessPolicy access) {
        this.database = database;
        this.visible = visible;
        this.portions = portions;
        this.access = access;
    }

    /** A page that is linked to and does not exist, and from how many pages. */
    public record Wanted(String title, long links) {}

    /**
     * A page that is linked to and does not exist.
     *
     * @param space the key of the space that it is wanted in
     */
    public record WantedThere(String space, String spaceName, String title, long links) {}

    /** Pages that link to this one and that the caller may see, by title. */
    public List<PageLine> backlinks(Caller caller, long page, int offset, int limit) {
        return some(linkingTo(caller, page), offset, limit, PageReader::line);
    }

    /** Pages that link to this one and that the caller may see, by title, and how many there are. */
    public Listing<PageLine> backlinks(Caller caller, long page, Paging paging) {
        return portions.read(linkingTo(caller, page), paging, PageReader::line);
    }

    /** Pages of a space that are linked to but missing, most wanted first, counted over what the caller may see. */
    public List<Wanted> wanted(Caller caller, long space, int offset, int limit) {
        return some(wantedIn(caller, space), offset, limit, Links::wanted);
    }

    /** As {@link #wanted(Caller, long, int, int)}, and how many there are. */
    public Listing<Wanted> wanted(Caller caller, long space, Paging paging) {
        return portions.read(wantedIn(caller, space), paging, Links::wanted);
    }

    /** Pages of a space that no other page links to and that are under no other page. */
    public List<PageLine> orphans(Caller caller, long space, int offset, int limit) {
        return some(orphansIn(caller, space), offset, limit, PageReader::line);
    }

    /** As {@link #orphans(Caller, long, int, int)}, and how many there are. */
    public Listing<PageLine> orphans(Caller caller, long space, Paging paging) {
        return portions.read(orphansIn(caller, space), paging, PageReader::line);
    }

    /**
     * The titles that these pages link to and that lead to no page the caller may see, by the page that has the link; pages out of
     * the caller's sight are left out.
     */
    public Map<Long, List<String>> leadingNowhere(Caller caller, Collection<Long> pages) {
        Map<Long, List<String>> titles = new HashMap<>();
        database.sql("""
                        SELECT k.page_id, k.target_title FROM page_link k JOIN page p ON p.id = k.page_id
                        LEFT JOIN page t ON t.id = k.target_page_id
                        WHERE k.target_key NOT LIKE 'path:%' AND k.page_id IN (:pages) AND
                        """ + visible.to(caller) + " AND (t.id IS NULL OR NOT (" + visible.to(caller, "t") + "))"
                        + " ORDER BY k.page_id, k.target_title")
                .params(visible.parameters(caller, Map.of("pages", pages)))
                .query(row -> {
                    titles.computeIfAbsent(row.getLong("page_id"), page -> new ArrayList<>())
                            .add(row.getString("target_title"));
                });
        return titles;
    }

    private <T> List<T> some(Query query, int offset, int limit, RowMapper<T> mapper) {
        return database.sql(
                        query.columns() + query.rows() + " ORDER BY " + query.order() + " LIMIT :limit OFFSET :offset")
                .params(query.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(mapper)
                .list();
    }

    private Query linkingTo(Caller caller, long page) {
        access.require(caller, Role.VIEW, Pages.ref(page));
        String rows = PageReader.PAGES + """
                 WHERE p.id IN (SELECT k.page_id FROM page_link k WHERE k.target_page_id = :target)
                   AND p.id <> :target AND
                """ + visible.to(caller);
        return new Query(PageReader.LINE, rows, BY_TITLE, visible.parameters(caller, Map.of("target", page)));
    }

    /** A page that exists out of the caller's sight is wanted like any other, lest its absence here tell of it. */
    private Query wantedIn(Caller caller, long space) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        return wantedAmong(caller, List.of(space));
    }

    /** As {@link #wanted}, in any of these spaces, for callers that ask for access themselves. */
    Listing<WantedThere> wantedAmong(Caller caller, Collection<Long> spaces, Paging paging) {
        return portions.read(
                wantedAmong(caller, spaces),
                paging,
                (row, n) -> new WantedThere(
                        row.getString("space_key"),
                        row.getString("space_name"),
                        row.getString("title"),
                        row.getLong("links")));
    }

    long countWantedAmong(Caller caller, Collection<Long> spaces) {
        return portions.count(wantedAmong(caller, spaces));
    }

    private Query wantedAmong(Caller caller, Collection<Long> spaces) {
        String rows = """
                FROM page_link k JOIN page p ON p.id = k.page_id JOIN space s ON s.id = k.target_space_id
                LEFT JOIN page t ON t.id = k.target_page_id
                WHERE k.target_space_id IN (:spaces) AND k.target_key NOT LIKE 'path:%'
                  AND (t.id IS NULL OR NOT (
                """ + visible.to(caller, "t") + ")) AND " + visible.to(caller)
                + " GROUP BY k.target_space_id, k.target_key";
        return new Query(
                "SELECT MIN(s.space_key) AS space_key, MIN(s.name) AS space_name, MIN(k.target_title) AS title,"
                        + " COUNT(DISTINCT k.page_id) AS links ",
                rows,
                "links DESC, title",
                visible.parameters(caller, Map.of("spaces", spaces)));
    }

    /** Only links and children that the caller may see count, so that the others do not show by what is missing. */
    private Query orphansIn(Caller caller, long space) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        return orphansAmong(caller, List.of(space));
    }

    /** As {@link #orphans}, in any of these spaces, for callers that ask for access themselves. */
    Listing<PageLine> orphansAmong(Caller caller, Collection<Long> spaces, Paging paging) {
        return portions.read(orphansAmong(caller, spaces), paging, PageReader::line);
    }

    long countOrphansAmong(Caller caller, Collection<Long> spaces) {
        return portions.count(orphansAmong(caller, spaces));
    }

    private Query orphansAmong(Caller caller, Collection<Long> spaces) {
        String rows = PageReader.PAGES + """
                 WHERE p.space_id IN (:spaces) AND p.parent_id IS NULL
                   AND NOT EXISTS (SELECT 1 FROM page_link k JOIN page q ON q.id = k.page_id
                                   WHERE k.target_page_id = p.id AND k.page_id <> p.id AND
                """ + visible.to(caller, "q") + """
                ) AND NOT EXISTS (SELECT 1 FROM page c WHERE c.parent_id = p.id AND
                """ + visible.to(caller, "c") + ") AND "
                + visible.to(caller);
        return new Query(PageReader.LINE, rows, BY_TITLE, visible.parameters(caller, Map.of("spaces", spaces)));
    }

    private static Wanted wanted(ResultSet row, int number) throws SQLException {
        return new Wanted(row.getString("title"), row.getLong("links"));
    }
}
