package org.commonplace.wiki;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commonplace.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the pages of a space that links name: by title, by former title, by address, or by imported path. */
@Component
class LinkNames {

    private static final String PATH = "path:";

    private final JdbcClient database;

    LinkNames(JdbcClient database) {
        this.database = database;
    }

    private record Named(String name, long page) {}

    /** How a link by path is named, so that no title is taken for it. */
    static String ofPath(String path) {
        return PATH + path;
    }

    /** The names under which links may know this page. */
    static Set<String> of(Page page) {
        Set<String> names = new HashSet<>(Set.of(page.titleKey()));
        names.add(page.slug().value());
        if (page.sourcePath() != null) {
            SourcePath.names(page.sourcePath()).forEach(name -> names.add(ofPath(name)));
        }
        return names;
    }

    /** The page with this title, now or formerly, or with this address. */
    Optional<Long> byTitle(long space, String title) {
        String key = TitleKey.of(title);
        return Optional.ofNullable(byTitles(space, Set.of(key)).get(key));
    }

    /** The page that an import found at this path. */
    Optional<Long> byPath(long space, String path) {
        return Optional.ofNullable(byPaths(space, Set.of(path)).get(path));
    }

    /** The pages that these names lead to; names that lead to none are left out. */
    Map<String, Long> find(long space, Collection<String> names) {
        Map<String, Long> found = new HashMap<>();
        Predicate<String> isPath = name -> name.startsWith(PATH);
        found.putAll(byTitles(space, names.stream().filter(isPath.negate()).collect(Collectors.toSet())));
        byPaths(
                        space,
                        names.stream()
                                .filter(isPath)
                                .map(name -> name.substring(PATH.length()))
                                .collect(Collectors.toSet()))
                .forEach((path, page) -> found.put(ofPath(path), page));
        return found;
    }

    /** A page that has the title today goes before one that had it, and a page that can be read before any other. */
    private Map<String, Long> byTitles(long space, Set<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<Named> candidates = database.sql("""
                        SELECT name, id FROM (
                            SELECT title_key AS name, id, IF(status = 'PUBLISHED', 0, IF(status = 'TRASHED', 4, 1)) AS preference
                            FROM page WHERE space_id = :space AND title_key IN (:keys)
                            UNION ALL
                            SELECT slug, id, IF(status = 'TRASHED', 5, 2) FROM page
                            WHERE space_id = :space AND slug IN (:slugs)
                            UNION ALL
                            SELECT title_key, page_id, 3 FROM former_address
                            WHERE space_id = :space AND title_key IN (:keys)
                            UNION ALL
                            SELECT slug, page_id, 3 FROM former_address
                            WHERE space_id = :space AND slug IN (:slugs)) named
                        ORDER BY preference, id
                        """)
                .param("space", space)
                .param("keys", keys)
                .param("slugs", slugs(keys))
                .query((row, n) -> new Named(row.getString("name"), row.getLong("id")))
                .list();
        Map<String, Long> best = new HashMap<>();
        candidates.forEach(candidate -> best.putIfAbsent(candidate.name, candidate.page));
        return best;
    }

    private static Set<String> slugs(Set<String> keys) {
        Set<String> slugs = keys.stream().filter(Slug::isOne).collect(Collectors.toSet());
        return slugs.isEmpty() ? Set.of("") : slugs;
    }

    private Map<String, Long> byPaths(long space, Set<String> paths) {
        if (paths.isEmpty()) {
            return Map.of();
        }
        Set<String> files = paths.stream()
                .flatMap(path -> SourcePath.candidates(path).stream())
                .collect(Collectors.toSet());
        Map<String, Long> pages = new LinkedHashMap<>();
        database.sql("""
                        SELECT source_path AS name, MIN(id) AS id FROM page
                        WHERE space_id = :space AND source_path IN (:files) AND status <> 'TRASHED' GROUP BY source_path
                        """)
                .param("space", space)
                .param("files", files)
                .query((row, n) -> new Named(row.getString("name"), row.getLong("id")))
                .list()
                .forEach(named -> pages.put(named.name, named.page));
        Map<String, Long> found = new HashMap<>();
        for (String path : paths) {
            SourcePath.candidates(path).stream()
                    .filter(pages::containsKey)
                    .map(pages::get)
                    .min(Long::compare)
                    .ifPresent(page -> found.put(path, page));
        }
        return found;
    }
}
