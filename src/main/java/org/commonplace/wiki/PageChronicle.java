package org.commonplace.wiki;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.PageRecord.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What became of a page beside its text: where it was moved, who was let see it, who looked after it. */
@Service
public class PageChronicle {

    /** For everyone who is signed in and sees the page. */
    private static final List<String> FOR_READERS =
            List.of("page.moved", "page.archived", "page.unarchived", "page.owner.changed", "page.handed.over");

    /** For those who could have done it. */
    private static final List<String> FOR_EDITORS = List.of("page.restricted", "page.trashed", "page.restored");

    private static final int MOST = 200;

    private final PageRecord record;
    private final AccessPolicy access;

    PageChronicle(PageRecord record, AccessPolicy access) {
        this.record = record;
        this.access = access;
    }

    /**
     * What was done to a page within a time, the latest first, as far as the caller may know it: visitors are told nothing, and of
     * restrictions and the trash only those who may edit the page.
     *
     * @param after only what was done after this moment; {@code null} from the beginning
     * @param until only what was done until then; {@code null} until now
     * @throws NotFound when the caller may not see the page
     */
    public List<Entry> of(Caller caller, long page, @Nullable Instant after, @Nullable Instant until) {
        access.require(caller, Role.VIEW, Pages.ref(page));
        if (!access.mayKnowPeople(caller)) {
            return List.of();
        }
        boolean edits = access.may(caller, Role.EDIT, Pages.ref(page));
        List<String> actions = edits
                ? Stream.concat(FOR_READERS.stream(), FOR_EDITORS.stream()).toList()
                : FOR_READERS;
        return record.of(page, actions, after, until, MOST);
    }
}
