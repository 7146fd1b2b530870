package org.commonplace.wiki;

import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds pages by letters of their titles, for choosing one of them. */
@Service
public class TitleSearch {

    private final JdbcClient database;
    private final VisiblePages visible;
    private final AccessPolicy access;

    TitleSearch(JdbcClient database, VisiblePages visible, AccessPolicy access) {
        this.database = database;
        this.visible = visible;
        this.access = access;
    }

    /**
     * What is looked for.
     *
     * @param space the id of the space
     * @param letters that stand anywhere in the title, ignoring case; empty for every page
     * @param without a page to leave out, such as the one that is being moved
     */
    public record Wanted(long space, String letters, long without) {

        private String pattern() {
            return "%" + letters.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        }
    }

    /** Pages anywhere in the space that the caller may see, by title. */
    public List<PageLine> anywhere(Caller caller, Wanted wanted, int offset, int limit) {
        return read(caller, wanted, " ORDER BY p.title, p.id", null, offset, limit);
    }

    /** Pages directly under {@code parent}, or at the top for {@code null}, that the caller may see, in their order. */
    public List<PageLine> under(Caller caller, Wanted wanted, @Nullable Long parent, int offset, int limit) {
        return read(caller, wanted, " AND p.parent_id <=> :parent ORDER BY p.position, p.id", parent, offset, limit);
    }

    /**
     * Pages of every space that the caller may see, by title; of archived spaces only where one is named.
     *
     * @param first the key of the space whose pages come before all others
     */
    public List<PageLine> inAllSpaces(Caller caller, String first, String letters, int offset, int limit) {
        return database.sql(PageReader.LINES
                        + " WHERE p.title LIKE :pattern ESCAPE '!' AND (s.archived_at IS NULL OR s.space_key = :first) AND "
                        + visible.to(caller)
                        + " ORDER BY s.space_key <> :first, p.title, p.id LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("pattern", new Wanted(0, letters, 0).pattern())
                .param("first", first)
                .param("limit", limit)
                .param("offset", offset)
                .query(PageReader::line)
                .list();
    }

    /** Pages of all spaces that the caller may see, by title; for administrators those in the trash as well. */
    public List<PageLine> everywhere(Caller caller, String letters, int limit) {
        String trashed = caller.administrator() && !caller.readOnly() ? " OR p.status = 'TRASHED'" : "";
        return database.sql(PageReader.LINES + " WHERE p.title LIKE :pattern ESCAPE '!' AND (" + visible.to(caller)
                        + trashed + ") ORDER BY p.title, p.id LIMIT :limit")
                .params(visible.parameters(caller))
                .param("pattern", new Wanted(0, letters, 0).pattern())
                .param("limit", limit)
                .query(PageReader::line)
                .list();
    }

    private List<PageLine> read(
            Caller caller, Wanted wanted, String rest, @Nullable Long parent, int offset, int limit) {
        access.require(caller, Role.VIEW, Spaces.ref(wanted.space()));
        return database.sql(PageReader.LINES + """
                         WHERE p.space_id = :space AND p.title LIKE :pattern ESCAPE '!' AND p.id <> :without AND
                        """ + visible.to(caller) + rest + " LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("space", wanted.space())
                .param("pattern", wanted.pattern())
                .param("without", wanted.without())
                .param("parent", parent)
                .param("limit", limit)
                .param("offset", offset)
                .query(PageReader::line)
                .list();
    }
}
