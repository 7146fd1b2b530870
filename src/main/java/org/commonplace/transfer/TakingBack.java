package org.commonplace.transfer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonplace.people.Caller;
import org.commonplace.transfer.ImportRows.Imported;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Trash;
import org.springframework.stereotype.Component;

/** Throws away what an import made, as long as nobody has worked on it since. */
@Component
class TakingBack {

    private final ImportRows rows;
    private final Pages pages;
    private final PageTree tree;
    private final Trash trash;

    TakingBack(ImportRows rows, Pages pages, PageTree tree, Trash trash) {
        this.rows = rows;
        this.pages = pages;
        this.tree = tree;
        this.trash = trash;
    }

    /** How many pages would go. */
    int count(Caller caller, ImportJob job) {
        return untouched(caller, job).size();
    }

    /** Moves the pages to the trash, each with all below it, and says how many they are; call it within a transaction. */
    int take(Caller caller, ImportJob job) {
        Map<Long, PageDetails> going = untouched(caller, job);
        going.values().stream()
                .filter(page -> page.parent() == null || !going.containsKey(page.parent()))
                .forEach(page -> trash.add(caller, page.id()));
        return going.size();
    }

    /** Pages of which everything below was made by the import too and is as the import left it. */
    private Map<Long, PageDetails> untouched(Caller caller, ImportJob job) {
        Map<Long, PageDetails> made = made(caller, job);
        Map<Long, Integer> goingBelow = new HashMap<>();
        Set<Long> staying = new HashSet<>();
        for (PageDetails page : deepestFirst(made)) {
            int children = tree.childCount(caller, job.space(), page.id());
            if (children > goingBelow.getOrDefault(page.id(), 0)) {
                staying.add(page.id());
            } else if (page.parent() != null) {
                goingBelow.merge(page.parent(), 1, Integer::sum);
            }
        }
        made.keySet().removeAll(staying);
        return made;
    }

    private Map<Long, PageDetails> made(Caller caller, ImportJob job) {
        Map<Long, PageDetails> made = new HashMap<>();
        for (Imported imported : rows.imported(job.space()).values()) {
            if (imported.job() == job.id() && imported.revision() == 1) {
                pages.find(caller, imported.page())
                        .filter(page -> isAsMade(page, job))
                        .ifPresent(page -> made.put(page.id(), page));
            }
        }
        return made;
    }

    private static boolean isAsMade(PageDetails page, ImportJob job) {
        return page.revision() == 1
                && page.status() != PageStatus.TRASHED
                && !page.createdAt().isBefore(job.startedAt());
    }

    private static List<PageDetails> deepestFirst(Map<Long, PageDetails> pages) {
        return pages.values().stream()
                .sorted(Comparator.comparingInt((PageDetails page) -> depth(page, pages))
                        .reversed())
                .toList();
    }

    private static int depth(PageDetails page, Map<Long, PageDetails> pages) {
        int depth = 0;
        Optional<PageDetails> above = parent(page, pages);
        while (above.isPresent()) {
            depth++;
            above = parent(above.get(), pages);
        }
        return depth;
    }

    private static Optional<PageDetails> parent(PageDetails page, Map<Long, PageDetails> pages) {
        return Optional.ofNullable(page.parent()).map(pages::get);
    }
}
