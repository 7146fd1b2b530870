package org.commonplace.wiki;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.Portions.Query;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Words that pages are gathered under: lower case, up to 80 characters. */
@Service
public class Labels {

    private static final int MAX_LENGTH = 80;
    private static final int MAX_PER_PAGE = 50;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final VisiblePages visible;
    private final Portions portions;
    private final AccessPolicy access;

    Labels(JdbcClient database, JdbcTemplate batches, VisiblePages visible, Portions portions, AccessPolicy access) {
        this.database = database;
        this.batches = batches;
        this.visible = visible;
        this.portions = portions;
        this.access = access;
    }

    /** A label and on how many pages the caller can see it. */
    public record LabelCount(String label, long pages) {}

    /** Labels in use that the caller may see, by name. */
    public List<LabelCount> inUse(Caller caller) {
        return database.sql("SELECT l.label, COUNT(*) AS pages FROM page_label l JOIN page p ON p.id = l.page_id WHERE "
                        + visible.to(caller) + " GROUP BY l.label ORDER BY l.label")
                .params(visible.parameters(caller))
                .query((row, n) -> new LabelCount(row.getString("label"), row.getLong("pages")))
                .list();
    }

    /** Labels in use in one space that the caller may see, by name. */
    public List<LabelCount> inUse(Caller caller, long space, int offset, int limit) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        return database.sql("SELECT l.label, COUNT(*) AS pages FROM page_label l JOIN page p ON p.id = l.page_id"
                        + " WHERE p.space_id = :space AND " + visible.to(caller)
                        + " GROUP BY l.label ORDER BY l.label LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("space", space)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new LabelCount(row.getString("label"), row.getLong("pages")))
                .list();
    }

    /** Pages of one space with this label that the caller may see, by title. */
    public List<PageLine> pages(Caller caller, long space, String label, int offset, int limit) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        return database.sql(PageReader.LINES + " JOIN page_label l ON l.page_id = p.id"
                        + " WHERE p.space_id = :space AND l.label = :label AND " + visible.to(caller)
                        + " ORDER BY p.title, p.id LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("space", space)
                .param("label", label.strip().toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .param("offset", offset)
                .query(PageReader::line)
                .list();
    }

    /** Pages with this label that the caller may see, by title. */
    public List<PageLine> pages(Caller caller, String label, int offset, int limit) {
        return database.sql(PageReader.LINES + " JOIN page_label l ON l.page_id = p.id WHERE l.label = :label AND "
                        + visible.to(caller) + " ORDER BY p.title, p.id LIMIT :limit OFFSET :offset")
                .params(visible.parameters(caller))
                .param("label", tidy(label))
                .param("limit", limit)
                .param("offset", offset)
                .query(PageReader::line)
                .list();
    }

    /** Labels in use that the caller may see, by name, and how many there are. */
    public Listing<LabelCount> inUse(Caller caller, Paging paging) {
        String rows =
                "FROM page_label l JOIN page p ON p.id = l.page_id WHERE " + visible.to(caller) + " GROUP BY l.label";
        Query query = new Query("SELECT l.label, COUNT(*) AS pages", rows, "l.label", visible.parameters(caller));
        return portions.read(query, paging, (row, n) -> new LabelCount(row.getString("label"), row.getLong("pages")));
    }

    /** Pages with this label that the caller may see, by title, and how many there are. */
    public Listing<PageLine> pages(Caller caller, String label, Paging paging) {
        String rows = PageReader.PAGES + "JOIN page_label l ON l.page_id = p.id WHERE l.label = :label AND "
                + visible.to(caller);
        Query query = new Query(
                PageReader.LINE, rows, "p.title, p.id", visible.parameters(caller, Map.of("label", tidy(label))));
        return portions.read(query, paging, PageReader::line);
    }

    /** A page's labels by name, for callers that ask for access themselves. */
    List<String> of(long page) {
        return database.sql("SELECT label FROM page_label WHERE page_id = :page ORDER BY label")
                .param("page", page)
                .query(String.class)
                .list();
    }

    void replace(long page, Collection<String> labels) {
        SortedSet<String> tidy = tidy(labels);
        database.sql("DELETE FROM page_label WHERE page_id = :page")
                .param("page", page)
                .update();
        add(page, tidy);
    }

    /** Gives a new page its labels. */
    void addFirst(long page, Collection<String> labels) {
        add(page, tidy(labels));
    }

    private void add(long page, SortedSet<String> tidy) {
        batches.batchUpdate(
                "INSERT INTO page_label (page_id, label) VALUES (?, ?)",
                tidy.stream().map(label -> new Object[] {page, label}).toList());
    }

    private static SortedSet<String> tidy(Collection<String> labels) {
        SortedSet<String> tidy = new TreeSet<>();
        for (String label : labels) {
            String word = tidy(label);
            if (word.length() > MAX_LENGTH) {
                throw new Invalid("labels", "wiki.page.label.long", MAX_LENGTH);
            }
            if (!word.isEmpty()) {
                tidy.add(word);
            }
        }
        if (tidy.size() > MAX_PER_PAGE) {
            throw new Invalid("labels", "wiki.page.labels.many", MAX_PER_PAGE);
        }
        return tidy;
    }

    private static String tidy(String label) {
        return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
