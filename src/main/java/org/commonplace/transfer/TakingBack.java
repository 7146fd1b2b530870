package org.commonplace.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.transfer.ImportChanges.Change;
import org.commonplace.transfer.TakenBack.Fate;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageHistory;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Trash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Undoes what an import did, as long as nobody has worked on it since. */
@Component
class TakingBack {

    private final ImportChanges changes;
    private final Pages pages;
    private final PageHistory history;
    private final PageTree tree;
    private final Trash trash;
    private final TransactionOperations transaction;

    TakingBack(
            ImportChanges changes,
            Pages pages,
            PageHistory history,
            PageTree tree,
            Trash trash,
            TransactionOperations transaction) {
        this.changes = changes;
        this.pages = pages;
        this.history = history;
        this.tree = tree;
        this.trash = trash;
        this.transaction = transaction;
    }

    /** What would become of each page that the import made or changed, by path; pages that are gone are left out. */
    List<TakenBack> plan(Caller caller, ImportJob job) {
        List<Change> all = changes.of(job.id());
        Map<Long, PageDetails> there = new HashMap<>();
        all.forEach(change -> pages.find(caller, change.page())
                .filter(page -> page.status() != PageStatus.TRASHED)
                .ifPresent(page -> there.put(page.id(), page)));
        Set<Long> going = untouched(caller, job, made(all, there));
        List<TakenBack> plan = new ArrayList<>();
        for (Change change : all) {
            PageDetails page = there.get(change.page());
            if (page != null) {
                plan.add(new TakenBack(change.path(), page.id(), page.title(), fate(change, page, going)));
            }
        }
        return plan;
    }

    /** Gives the pages that the import changed their former text back, each by itself, and says what became of them. */
    List<TakenBack> restore(Caller caller, ImportJob job, String comment) {
        Map<Long, Change> made = new HashMap<>();
        changes.of(job.id()).forEach(change -> made.put(change.page(), change));
        return plan(caller, job).stream()
                .map(one -> one.fate() == Fate.RESTORED
                        ? restored(caller, job, one, Objects.requireNonNull(made.get(one.page())), comment)
                        : one)
                .toList();
    }

    /** Moves the pages that the import made to the trash, each with all below it; call it within a transaction. */
    void trash(Caller caller, List<TakenBack> plan) {
        Set<Long> going = new HashSet<>();
        plan.stream().filter(one -> one.fate() == Fate.TRASHED).forEach(one -> going.add(one.page()));
        going.stream()
                .map(page -> pages.get(caller, page))
                .filter(page -> page.parent() == null || !going.contains(page.parent()))
                .forEach(page -> trash.add(caller, page.id()));
    }

    private TakenBack restored(Caller caller, ImportJob job, TakenBack one, Change change, String comment) {
        try {
            PageDetails now = Objects.requireNonNull(transaction.execute(status -> {
                PageDetails page = change.found() == change.left()
                        ? pages.get(caller, change.page())
                        : history.restore(caller, change.page(), change.found(), comment, Consent.NONE);
                if (page.labels().stream().anyMatch(change.labels()::contains)) {
                    List<String> others = page.labels().stream()
                            .filter(label -> !change.labels().contains(label))
                            .toList();
                    page = pages.setLabels(caller, page.id(), others);
                }
                changes.forget(job.space(), change, page.revision());
                return page;
            }));
            return new TakenBack(one.path(), one.page(), now.title(), Fate.RESTORED);
        } catch (Invalid | NotAllowed | NotFound refused) {
            return new TakenBack(one.path(), one.page(), one.title(), Fate.REFUSED);
        }
    }

    private static Fate fate(Change change, PageDetails page, Set<Long> going) {
        if (page.revision() != change.left()) {
            return Fate.CHANGED;
        }
        if (change.isMade()) {
            return going.contains(page.id()) ? Fate.TRASHED : Fate.BUILT_UPON;
        }
        return page.status() == PageStatus.ARCHIVED ? Fate.REFUSED : Fate.RESTORED;
    }

    private static Map<Long, PageDetails> made(List<Change> all, Map<Long, PageDetails> there) {
        Map<Long, PageDetails> made = new HashMap<>();
        for (Change change : all) {
            PageDetails page = there.get(change.page());
            if (change.isMade() && page != null && page.revision() == change.left()) {
                made.put(page.id(), page);
            }
        }
        return made;
    }

    /** Pages of which everything below was made by the import too and is as the import left it. */
    private Set<Long> untouched(Caller caller, ImportJob job, Map<Long, PageDetails> made) {
        Map<Long, Integer> goingBelow = new HashMap<>();
        Set<Long> going = new HashSet<>();
        for (PageDetails page : deepestFirst(made)) {
            int children = tree.childCount(caller, job.space(), page.id());
            if (children <= goingBelow.getOrDefault(page.id(), 0)) {
                going.add(page.id());
                if (page.parent() != null) {
                    goingBelow.merge(page.parent(), 1, Integer::sum);
                }
            }
        }
        return going;
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
