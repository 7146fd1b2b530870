package org.commonplace.events.ical.imports;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.commonplace.events.Calendars;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Audited;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings a file in to its end, as the person who handed it in and with no more rights than they have now. */
@Component
class CalendarImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarImportRun.class);

    private final CalendarImportRows rows;
    private final CalendarFiles files;
    private final BroughtEvents brought;
    private final Callers callers;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarImportRun(
            CalendarImportRows rows,
            CalendarFiles files,
            BroughtEvents brought,
            Callers callers,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.brought = brought;
        this.callers = callers;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** This node stops before the file is through. */
    static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Interrupted() {
            super("The import goes on when the product runs again");
        }
    }

    /**
     * Brings the file in, or what is left of it.
     *
     * @param stopping tells when this node is about to stop
     * @throws Interrupted when the node stops first; another run takes it up from there
     */
    void run(long id, BooleanSupplier stopping) {
        HandedIn file = rows.find(id).filter(found -> found.state().isActive()).orElse(null);
        if (file == null) {
            return;
        }
        try {
            Caller caller = callers.of(file.person()).orElseThrow(() -> new NotAllowed("The account is closed"));
            bring(caller, file, stopping);
        } catch (Interrupted interrupted) {
            throw interrupted;
        } catch (NotFound | NotAllowed refused) {
            failed(file, "events.import.not-allowed");
        } catch (RuntimeException failure) {
            LOG.error("Calendar import {} failed", id, failure);
            failed(file, "events.import.unexpected");
        }
    }

    private void bring(Caller caller, HandedIn file, BooleanSupplier stopping) {
        ArrivedFile read = files.read(caller, file.calendar(), rows.file(file.id()));
        if (file.state() == HandedIn.State.QUEUED) {
            transaction.executeWithoutResult(status -> {
                rows.running(file.id(), read.groups().size());
                rows.addProblems(file.id(), read.problems());
            });
        }
        Consent consent = Consent.because(rows.reason(file.id()));
        BroughtEvents.Into into = new BroughtEvents.Into(caller, file.calendar(), consent, false);
        brought.bring(into, read.groups(), file.done(), portion -> {
            rows.progress(file.id(), portion);
            return !stopping.getAsBoolean();
        });
        HandedIn now = rows.find(file.id()).orElseThrow();
        if (now.done() < read.groups().size()) {
            throw new Interrupted();
        }
        finish(file, HandedIn.State.DONE);
    }

    private void failed(HandedIn file, String message) {
        rows.addProblems(file.id(), List.of(ImportProblem.refused(null, null, message)));
        finish(file, HandedIn.State.FAILED);
    }

    private void finish(HandedIn file, HandedIn.State state) {
        transaction.executeWithoutResult(status -> {
            rows.finish(file.id(), state, clock.instant());
            String detail = "calendar import " + file.id();
            events.publishEvent(new Audited(
                    file.person(), "calendar.import." + state.word(), Calendars.ref(file.calendar()), detail));
        });
    }
}
