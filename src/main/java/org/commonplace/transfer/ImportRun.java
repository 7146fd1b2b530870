package org.commonplace.transfer;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.shared.Audited;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.transfer.archive.Archive;
import org.commonplace.transfer.archive.ArchiveLimits;
import org.commonplace.transfer.archive.ArchiveRefused;
import org.commonplace.wiki.Spaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Runs one import from its archive to its end, as the person who started it and with no more rights than they have now. */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final ImportRows rows;
    private final ImportFiles files;
    private final Callers callers;
    private final MarkdownImport markdown;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportRun(
            ImportRows rows,
            ImportFiles files,
            Callers callers,
            MarkdownImport markdown,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.callers = callers;
        this.markdown = markdown;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Runs the import, or what is left of it.
     *
     * @param stopping tells when this node is about to stop
     * @throws Interrupted when the node stops first; another run takes it up from there
     */
    void run(long id, BooleanSupplier stopping) {
        ImportJob job = rows.find(id).filter(found -> found.state().isActive()).orElse(null);
        if (job == null) {
            return;
        }
        try (Archive archive = Archive.open(files.path(rows.archive(id)), ArchiveLimits.DEFAULT)) {
            Caller caller = callers.of(job.startedBy()).orElseThrow(() -> new NotAllowed("The account is closed"));
            boolean whole = markdown.run(job, caller, archive, stopping);
            if (whole) {
                finish(job, ImportState.DONE, List.of());
                files.delete(rows.archive(id));
            }
        } catch (ArchiveRefused refused) {
            finish(job, ImportState.FAILED, List.of(ImportProblem.of("", refused.messageKey(), refused.arguments())));
        } catch (NotFound | NotAllowed refused) {
            finish(job, ImportState.FAILED, List.of(ImportProblem.of("", "transfer.import.not-allowed")));
        } catch (Interrupted interrupted) {
            throw interrupted;
        } catch (IOException | RuntimeException failure) {
            LOG.error("Import {} failed", id, failure);
            finish(job, ImportState.FAILED, List.of(ImportProblem.of("", "transfer.import.unexpected")));
        }
    }

    /** Says at the end of a run whether the import was resumed meanwhile; nobody can do so before the answer is acted upon. */
    void end(long id, Consumer<Boolean> goesOn) {
        transaction.executeWithoutResult(status ->
                goesOn.accept(rows.lock(id).filter(ImportState::isActive).isPresent()));
    }

    private void finish(ImportJob job, ImportState state, List<ImportProblem> problems) {
        transaction.executeWithoutResult(status -> {
            if (rows.finish(job.id(), state, clock.instant())) {
                problems.forEach(problem -> rows.add(job.id(), problem));
                String detail = "import " + job.id();
                events.publishEvent(
                        new Audited(job.startedBy(), "import." + state.word(), Spaces.ref(job.space()), detail));
            }
        });
    }

    /** This node stops before the import is through. */
    static class Interrupted extends RuntimeException {
        Interrupted() {
            super("The import goes on when the product runs again");
        }
    }
}
