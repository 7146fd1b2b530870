package org.commonplace.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.Spaces;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings pages in from files. An import runs in the background, on any node, and goes on where it was when that node is
 * killed. Only whoever started it and those who curate the space see it.
 */
@Service
public class Imports {

    private static final Duration ARCHIVES_KEPT = Duration.ofDays(7);
    private static final int MAX_NAME = 255;
    private static final int LOOKED_BACK = 20;

    private final ImportRows rows;
    private final ImportFiles files;
    private final ImportQueue queue;
    private final TakingBack takingBack;
    private final Spaces spaces;
    private final AccessPolicy access;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Imports(
            ImportRows rows,
            ImportFiles files,
            ImportQueue queue,
            TakingBack takingBack,
            Spaces spaces,
            AccessPolicy access,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.queue = queue;
        this.takingBack = takingBack;
        this.spaces = spaces;
        this.access = access;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts an import of a zip file into a space. What is wrong with the archive shows in the job.
     *
     * @param name what the person's file is called
     * @throws NotFound when the caller may not see the space
     * @throws NotAllowed when the caller may not edit the space
     * @throws Invalid when another import is at work in the space
     * @throws IOException when the stream breaks off or the disk is full
     */
    public ImportJob start(Caller caller, String space, ImportFormat format, String name, InputStream zip)
            throws IOException {
        long id = spaces.get(caller, space).id();
        access.require(caller, Role.EDIT, Spaces.ref(id));
        deleteOldArchives();
        String archive = files.keep(zip);
        try {
            return queued(caller, id, format, name, archive);
        } catch (RuntimeException refused) {
            files.delete(archive);
            throw refused;
        }
    }

    /** Whether any import here was ever brought to its end; administrators only. */
    public boolean hasFinished(Caller caller) {
        access.requireAdministrator(caller);
        return rows.hasFinished();
    }

    /** How an import stands; fails with {@link NotFound} for those who may not see it. */
    public ImportJob find(Caller caller, long id) {
        ImportJob job = rows.find(id).orElseThrow(() -> new NotFound("import " + id));
        boolean own = caller.isSignedIn() && caller.personId() == job.startedBy();
        Role needed = own ? Role.VIEW : Role.CURATE;
        if (!access.may(caller, needed, Spaces.ref(job.space()))) {
            throw new NotFound("import " + id);
        }
        return job;
    }

    /** The latest imports into a space that the caller may see, the latest first. */
    public List<ImportJob> latest(Caller caller, String space, int limit) {
        long id = spaces.get(caller, space).id();
        boolean all = access.may(caller, Role.CURATE, Spaces.ref(id));
        if (!all && !caller.isSignedIn()) {
            return List.of();
        }
        return all ? rows.inSpace(id, limit) : rows.inSpace(id, caller.personId(), limit);
    }

    /** The latest import into a space that can go on, unless one of the same name was done since. */
    public Optional<ImportJob> resumable(Caller caller, String space) {
        Set<String> done = new HashSet<>();
        for (ImportJob job : latest(caller, space, LOOKED_BACK)) {
            if (job.state() == ImportState.DONE) {
                done.add(job.name());
            } else if (job.canResume() && !done.contains(job.name()) && isKept(job)) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    /** What could not be taken or resolved so far, by path. */
    public List<ImportProblem> problems(Caller caller, long id, int offset, int limit) {
        find(caller, id);
        return rows.problems(id, offset, limit);
    }

    public int problemCount(Caller caller, long id) {
        find(caller, id);
        return rows.problemCount(id);
    }

    /** Stops an import soon; what it brought stays, and it can be resumed. An import that is over stays as it is. */
    public void cancel(Caller caller, long id) {
        ImportJob job = changeable(caller, id);
        transaction.executeWithoutResult(status -> {
            if (rows.finish(id, ImportState.CANCELLED, clock.instant())) {
                audit(caller, job, "import.cancelled");
            }
        });
    }

    /**
     * Goes on with an import that was cancelled or failed on its way.
     *
     * @throws Invalid when there is nothing left to go on with, or another import is at work in the space
     */
    public void resume(Caller caller, long id) {
        ImportJob job = changeable(caller, id);
        if (!job.canResume() || !isKept(job)) {
            throw new Invalid("state", "transfer.import.nothing-left");
        }
        transaction.executeWithoutResult(status -> {
            if (!rows.requeue(id)) {
                throw new Invalid("space", "transfer.import.busy");
            }
            audit(caller, job, "import.resumed");
            queue.put(id);
        });
    }

    /** How many pages {@link #takeBack} would move to the trash. */
    public int takenBackPages(Caller caller, long id) {
        ImportJob job = find(caller, id);
        return job.state().isActive() ? 0 : takingBack.count(caller, job);
    }

    /**
     * Moves the pages that an import made to the trash and says how many. Pages that someone changed since, or put pages under, stay;
     * so do pages that were there before, with their history.
     *
     * @throws Invalid while the import is at work
     */
    public int takeBack(Caller caller, long id) {
        ImportJob job = changeable(caller, id);
        if (job.state().isActive()) {
            throw new Invalid("state", "transfer.import.busy");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            int count = takingBack.take(caller, job);
            audit(caller, job, "import.taken-back");
            return count;
        }));
    }

    private boolean isKept(ImportJob job) {
        return Files.exists(files.path(rows.archive(job.id())));
    }

    private ImportJob changeable(Caller caller, long id) {
        ImportJob job = find(caller, id);
        access.require(caller, Role.EDIT, Spaces.ref(job.space()));
        return job;
    }

    private ImportJob queued(Caller caller, long space, ImportFormat format, String name, String archive) {
        String shown = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
        return Objects.requireNonNull(transaction.execute(status -> {
            long id = rows.insert(space, format, shown, archive, caller.personId(), clock.instant())
                    .orElseThrow(() -> new Invalid("space", "transfer.import.busy"));
            ImportJob job = rows.find(id).orElseThrow();
            audit(caller, job, "import.started");
            queue.put(id);
            return job;
        }));
    }

    private void audit(Caller caller, ImportJob job, String action) {
        events.publishEvent(new Audited(caller.person(), action, Spaces.ref(job.space()), "import " + job.id()));
    }

    private void deleteOldArchives() {
        rows.oldArchives(clock.instant().minus(ARCHIVES_KEPT)).forEach(archive -> {
            try {
                files.delete(archive);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
