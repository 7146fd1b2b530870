package org.commonplace.wiki.outside;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonplace.markup.LinkTargets;
import org.commonplace.markup.Markdown;
import org.commonplace.markup.Rendered;
import org.commonplace.shared.SiteAddress;
import org.commonplace.wiki.FindablePages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads from the texts of pages which addresses outside they lead to. It follows behind, so that no save waits for it. */
@Component
class OutsideLinkReader {

    private static final int AT_ONCE = 100;
    private static final int PORTIONS = 10;
    private static final int LONGEST = 2_000;
    private static final int MOST_OF_A_PAGE = 2_000;

    private final JdbcClient database;
    private final FindablePages pages;
    private final Markdown markdown;
    private final OutsideLinks links;
    private final SiteAddress site;
    private final TransactionTemplate transaction;

    OutsideLinkReader(
            JdbcClient database,
            FindablePages pages,
            Markdown markdown,
            OutsideLinks links,
            SiteAddress site,
            TransactionTemplate transaction) {
        this.database = database;
        this.pages = pages;
        this.markdown = markdown;
        this.links = links;
        this.site = site;
        this.transaction = transaction;
    }

    private record Changed(long page, long revision) {}

    /** Links to pages lead nowhere here; only the others matter. */
    private static final LinkTargets NOWHERE = new LinkTargets() {

        @Override
        public Target wiki(@Nullable String space, String title) {
            return new Wanted(null);
        }

        @Override
        public @Nullable Target path(String path) {
            return null;
        }

        @Override
        public @Nullable String file(String name) {
            return null;
        }
    };

    /** Reads the pages whose shown text changed since they were read, a hundred at a time and a thousand at most. */
    void readChanged() {
        int portions = 0;
        List<Changed> changed = changed();
        while (!changed.isEmpty() && portions < PORTIONS) {
            changed.forEach(page -> transaction.executeWithoutResult(status -> {
                read(page.page());
                remember(page);
            }));
            portions++;
            changed = changed();
        }
    }

    void read(long page) {
        Optional<FindablePages.Text> text = pages.text(page);
        links.note(page, text.map(found -> outside(found.body())).orElse(Set.of()));
    }

    private List<Changed> changed() {
        return database.sql("""
                        SELECT p.id AS page, IF(p.status IN ('PUBLISHED', 'ARCHIVED'), p.current_revision_id, 0) AS revision
                        FROM page p LEFT JOIN outside_links_read r ON r.page_id = p.id
                        WHERE COALESCE(r.revision_id, 0)
                              <> IF(p.status IN ('PUBLISHED', 'ARCHIVED'), p.current_revision_id, 0)
                        ORDER BY p.id LIMIT :limit
                        """).param("limit", AT_ONCE).query(Changed.class).list();
    }

    private void remember(Changed page) {
        database.sql("""
                        INSERT INTO outside_links_read (page_id, revision_id) VALUES (:page, :revision)
                        ON DUPLICATE KEY UPDATE revision_id = VALUES(revision_id)
                        """)
                .param("page", page.page())
                .param("revision", page.revision())
                .update();
    }

    private Set<String> outside(String body) {
        String html = markdown.render(body, NOWHERE).segments().stream()
                .map(segment -> segment instanceof Rendered.Html same ? same.html() : "")
                .collect(Collectors.joining());
        Set<String> found = new LinkedHashSet<>();
        for (Element link : Jsoup.parseBodyFragment(html).select("a[href], img[src]")) {
            String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            String whole = address.contains("#") ? address.substring(0, address.indexOf('#')) : address;
            if (isOutside(whole) && found.size() < MOST_OF_A_PAGE) {
                found.add(whole);
            }
        }
        return found;
    }

    private boolean isOutside(String address) {
        return address.regionMatches(true, 0, "http", 0, "http".length())
                && address.contains("://")
                && address.length() <= LONGEST
                && !address.startsWith(site.of("/"));
    }
}
