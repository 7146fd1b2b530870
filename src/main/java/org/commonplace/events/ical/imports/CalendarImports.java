package org.commonplace.events.ical.imports;

import java.util.ArrayList;
import java.util.List;
import org.commonplace.events.Arrivals;
import org.commonplace.events.Arrivals.Outcome;
import org.commonplace.events.Calendars;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Brings calendar files into calendars. A file is known again by its UIDs: one that is brought in a second time changes what changed in
 * it. All that a file says under one UID is taken together or not at all; what is not taken is told, with the line of the file.
 */
@Service
public class CalendarImports {

    /** The longest file, in bytes. */
    public static final int LONGEST = 10 * 1024 * 1024;

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final CalendarFiles files;
    private final BroughtEvents brought;
    private final Arrivals arrivals;
    private final AccessPolicy access;

    CalendarImports(CalendarFiles files, BroughtEvents brought, Arrivals arrivals, AccessPolicy access) {
        this.files = files;
        this.brought = brought;
        this.arrivals = arrivals;
        this.access = access;
    }

    /**
     * Says what {@link #take} would do, and does nothing.
     *
     * @throws Invalid when the reason given is too short or too long
     * @throws Unreadable when the file is no calendar, or holds too much
     * @throws NotFound when the caller may not see the calendar
     * @throws NotAllowed when the caller may not plan there
     */
    public ImportAnswer preview(Caller caller, long calendar, byte[] file, Consent consent) {
        access.require(caller, Role.EDIT, Calendars.ref(calendar));
        requireReason(consent.reason());
        ArrivedFile read = files.read(caller, calendar, file);
        List<Outcome> outcomes = arrivals.preview(caller, calendar, read.groups(), consent, false);
        List<ImportProblem> problems = new ArrayList<>(read.problems());
        problems.addAll(BroughtEvents.problems(outcomes));
        return new ImportAnswer(ImportCounts.of(outcomes), problems, outcomes);
    }

    /**
     * Brings a file in, and returns when that is done. Fails like {@link #preview}.
     *
     * @param consent a reason for passages that were found but identify nobody
     */
    public ImportAnswer take(Caller caller, long calendar, byte[] file, Consent consent) {
        access.require(caller, Role.EDIT, Calendars.ref(calendar));
        requireReason(consent.reason());
        ArrivedFile read = files.read(caller, calendar, file);
        List<ImportProblem> problems = new ArrayList<>(read.problems());
        ImportCounts counts =
                brought.bring(new BroughtEvents.Into(caller, calendar, consent, false), read.groups(), 0, portion -> {
                    problems.addAll(portion.problems());
                    return true;
                });
        return new ImportAnswer(counts, problems, List.of());
    }

    /** Lets pass a reason that is one, or none: it is looked at before anything is brought in. */
    static void requireReason(@Nullable String reason) {
        int length = reason == null ? 0 : reason.strip().length();
        if (length > 0 && (length < SHORTEST_REASON || length > LONGEST_REASON)) {
            throw new Invalid("override", "privacy.reason.length", SHORTEST_REASON, LONGEST_REASON);
        }
    }
}
