package org.commonplace.wiki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonplace.markup.Markdown;
import org.commonplace.markup.Rendered.Link;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.Portions.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which page links to which, which pages are wanted, and which nobody links to. */
@Service
public class Links {

    private static final int MAX_KEY = 500;
    private static final String BY_TITLE = "p.title, p.id";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Markdown markdown;
    private final PageLinkTargets targets;
    private final SpaceDirectory spaces;
    private final PageCaches caches;
    private final VisiblePages visible;
    private final Portions portions;
    private final AccessPolicy access;

    Links(
            JdbcClient database,
            JdbcTemplate batches,
            Markdown markdown,
            PageLinkTargets targets,
            SpaceDirectory spaces,
            PageCaches caches,
            VisiblePages visible,
            Portions portions,
            AccessPolicy access) {
        this.database = database;
        this.batches = batches;
        this.markdown = markdown;
        this.targets = targets;
        this.spaces = spaces;
        this.caches = caches;
        this.visible = visible;
        this.portions = portions;
        this.access = access;
    }

    /** A page that is linked to and does not exist, and from how many pages. */
    public record Wanted(String title, long links) {}

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
        String rows = """
                FROM page_link k JOIN page p ON p.id = k.page_id
                LEFT JOIN page t ON t.id = k.target_page_id
                WHERE k.target_space_id = :space AND k.target_key NOT LIKE 'path:%'
                  AND (t.id IS NULL OR NOT (
                """ + visible.to(caller, "t") + ")) AND " + visible.to(caller) + " GROUP BY k.target_key";
        return new Query(
                "SELECT MIN(k.target_title) AS title, COUNT(DISTINCT k.page_id) AS links ",
                rows,
                "links DESC, title",
                visible.parameters(caller, Map.of("space", space)));
    }

    /** Only links and children that the caller may see count, so that the others do not show by what is missing. */
    private Query orphansIn(Caller caller, long space) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        String rows = PageReader.PAGES + """
                 WHERE p.space_id = :space AND p.parent_id IS NULL
                   AND NOT EXISTS (SELECT 1 FROM page_link k JOIN page q ON q.id = k.page_id
                                   WHERE k.target_page_id = p.id AND k.page_id <> p.id AND
                """ + visible.to(caller, "q") + """
                ) AND NOT EXISTS (SELECT 1 FROM page c WHERE c.parent_id = p.id AND
                """ + visible.to(caller, "c") + ") AND "
                + visible.to(caller);
        return new Query(PageReader.LINE, rows, BY_TITLE, visible.parameters(caller, Map.of("space", space)));
    }

    private static Wanted wanted(ResultSet row, int number) throws SQLException {
        return new Wanted(row.getString("title"), row.getLong("links"));
    }

    /** Notes the links of a page's new text. */
    void store(Page page, String body) {
        database.sql("DELETE FROM page_link WHERE page_id = :page")
                .param("page", page.id())
                .update();
        Set<Row> rows = new LinkedHashSet<>();
        for (Link link : markdown.render(body, targets.of(page.id())).links()) {
            rows.add(row(page, link));
        }
        batches.batchUpdate(
                """
                INSERT INTO page_link (page_id, target_space_id, target_key, target_title, target_page_id)
                VALUES (?, ?, ?, ?, ?)
                """,
                rows.stream()
                        .map(row -> new Object[] {page.id(), row.space, row.key, row.title, row.target})
                        .toList());
        caches.forget(page.id());
    }

    /**
     * Makes every link that names this page, now or until a moment ago, lead to the right page, and forgets the
     * articles that show such links.
     */
    void settle(Page page, List<String> formerNames) {
        Set<String> names = new LinkedHashSet<>(namesOf(page));
        names.addAll(formerNames);
        settleNames(page.spaceId(), List.copyOf(names));
        forgetArticlesLinkingTo(page.id());
    }

    /** The same for links by any of these names within a space. */
    void settleNames(long space, List<String> names) {
        for (String name : names) {
            database.sql("""
                            UPDATE page_link SET target_page_id = :target
                            WHERE target_space_id = :space AND target_key = :name AND NOT (target_page_id <=> :target)
                            """)
                    .param("target", targetOf(space, name))
                    .param("space", space)
                    .param("name", name)
                    .update();
        }
        caches.forgetArticles(database.sql("""
                        SELECT DISTINCT page_id FROM page_link WHERE target_space_id = :space AND target_key IN (:names)
                        """)
                .param("space", space)
                .param("names", names)
                .query(Long.class)
                .list());
    }

    /** Forgets the articles that show links to this page. */
    void forgetArticlesLinkingTo(long page) {
        caches.forgetArticles(database.sql("SELECT DISTINCT page_id FROM page_link WHERE target_page_id = :page")
                .param("page", page)
                .query(Long.class)
                .list());
    }

    /** The names under which links may know this page. */
    static List<String> namesOf(Page page) {
        List<String> names =
                new ArrayList<>(List.of(page.titleKey(), page.slug().value()));
        if (page.sourcePath() != null) {
            SourcePath.names(page.sourcePath()).forEach(name -> names.add(pathKey(name)));
        }
        return names;
    }

    private @Nullable Long targetOf(long space, String name) {
        return name.startsWith("path:")
                ? targets.byPath(space, SourcePath.candidates(name.substring("path:".length())))
                        .orElse(null)
                : targets.byTitle(space, name).orElse(null);
    }

    private Row row(Page page, Link link) {
        Long target = link.content() == null ? null : link.content().id();
        if (link.kind() == Link.Kind.PATH) {
            String path = SourcePath.resolve(page.sourcePath(), link.target()).orElse(link.target());
            return new Row(page.spaceId(), cut(pathKey(path)), cut(link.target()), target);
        }
        Long space = link.space() == null
                ? Long.valueOf(page.spaceId())
                : spaces.find(link.space()).map(SpaceRights::id).orElse(null);
        return new Row(space, cut(TitleKey.of(link.target())), cut(link.target()), target);
    }

    private static String pathKey(String path) {
        return "path:" + path;
    }

    private static String cut(String text) {
        return text.length() <= MAX_KEY ? text : text.substring(0, MAX_KEY);
    }

    private record Row(
            @Nullable Long space,
            String key,
            String title,
            @Nullable Long target) {}
}
