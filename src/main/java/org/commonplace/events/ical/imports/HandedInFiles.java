package org.commonplace.events.ical.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.commonplace.events.Calendars;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Files that are handed in on a screen: looked at first, and then brought in in the background, on any node; an import goes on where it was
 * when that node is killed. Only whoever handed a file in and those who curate the calendar see it.
 */
@Service
public class HandedInFiles {

    private static final Duration KEPT = Duration.ofDays(1);

    private final CalendarImportRows rows;
    private final CalendarImportQueue queue;
    private final CalendarImports imports;
    private final CalendarFiles files;
    private final AccessPolicy access;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandedInFiles(
            CalendarImportRows rows,
            CalendarImportQueue queue,
            CalendarImports imports,
            CalendarFiles files,
            AccessPolicy access,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.imports = imports;
        this.files = files;
        this.access = access;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a file in to be looked at. Nothing is brought in yet, and a day later it is gone.
     *
     * @param name what the person's file is called
     * @throws Unreadable when it is no calendar, or holds too much
     * @throws NotFound when the caller may not see the calendar
     * @throws NotAllowed when the caller may not plan there
     */
    public HandedIn handIn(Caller caller, long calendar, String name, byte[] file) {
        access.require(caller, Role.EDIT, Calendars.ref(calendar));
        files.read(caller, calendar, file);
        return Objects.requireNonNull(transaction.execute(status -> {
            rows.removeOffered(clock.instant().minus(KEPT));
            long id = rows.add(calendar, caller.personId(), name, file, clock.instant());
            return rows.find(id).orElseThrow();
        }));
    }

    /** How it stands; fails with {@link NotFound} for those who may not see it. */
    public HandedIn find(Caller caller, long id) {
        HandedIn file = rows.find(id).orElseThrow(() -> new NotFound("calendar import " + id));
        boolean own = caller.isSignedIn() && caller.personId() == file.person();
        if (!access.may(caller, own ? Role.EDIT : Role.CURATE, Calendars.ref(file.calendar()))) {
            throw new NotFound("calendar import " + id);
        }
        return file;
    }

    /** What would become of a file that is not brought in yet. Fails like {@link #find}. */
    public ImportAnswer preview(Caller caller, long id, @Nullable String reason) {
        HandedIn file = find(caller, id);
        return imports.preview(caller, file.calendar(), rows.file(id), Consent.because(reason));
    }

    /**
     * Has a file brought in. Fails like {@link #find}.
     *
     * @param reason why passages that may identify a patient do not; empty for none
     * @throws Invalid when it was started before, or the reason is too long
     */
    public void start(Caller caller, long id, String reason) {
        HandedIn file = find(caller, id);
        access.require(caller, Role.EDIT, Calendars.ref(file.calendar()));
        CalendarImports.requireReason(reason);
        transaction.executeWithoutResult(status -> {
            if (!rows.queue(id, reason.strip())) {
                throw new Invalid("file", "events.import.started");
            }
            String detail = "calendar import " + id;
            events.publishEvent(
                    new Audited(caller.person(), "calendar.import.started", Calendars.ref(file.calendar()), detail));
            queue.put(id);
        });
    }

    /** Takes back a file that was not brought in. Fails like {@link #find}. */
    public void discard(Caller caller, long id) {
        find(caller, id);
        rows.remove(id);
    }

    /** What was not taken as the file has it so far, the first of it. Fails like {@link #find}. */
    public List<ImportProblem> problems(Caller caller, long id, int limit) {
        find(caller, id);
        return rows.problems(id, limit);
    }

    public int problemCount(Caller caller, long id) {
        find(caller, id);
        return rows.problemCount(id);
    }
}
