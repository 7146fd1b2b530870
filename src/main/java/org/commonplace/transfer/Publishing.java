package org.commonplace.transfer;

import java.util.List;
import java.util.stream.Stream;
import org.commonplace.people.Caller;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.transfer.ImportChanges.Change;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.springframework.stereotype.Component;

/** Publishes pages that an import brought as drafts, once they have been looked at. */
@Component
public class Publishing {

    private final ImportChanges changes;
    private final Pages pages;

    Publishing(ImportChanges changes, Pages pages) {
        this.changes = changes;
        this.pages = pages;
    }

    /**
     * What became of the drafts of an import.
     *
     * @param published how many can be read now
     * @param left how many are drafts still
     */
    public record Result(long published, long left) {}

    /** The pages of an import that are drafts still, as far as the caller sees them. */
    Stream<PageDetails> drafts(Caller caller, ImportJob job) {
        return changes.of(job.id()).stream()
                .map(Change::page)
                .distinct()
                .flatMap(page -> pages.find(caller, page).stream())
                .filter(page -> page.status() == PageStatus.DRAFT);
    }

    /** Each by itself, those above first. */
    Result publish(Caller caller, ImportJob job) {
        List<PageDetails> all = drafts(caller, job).toList();
        long published =
                all.stream().filter(page -> publishes(caller, page.id())).count();
        return new Result(published, all.size() - published);
    }

    private boolean publishes(Caller caller, long page) {
        try {
            pages.publish(caller, page);
            return true;
        } catch (Invalid | NotAllowed | NotFound refused) {
            return false;
        }
    }
}
