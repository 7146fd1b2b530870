package org.commonplace.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
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
    private static final int MOST_LOOKED_AT = 500;

    private final ImportRows rows;
    private final ImportFiles files;
    private final ImportQueue queue;
    private final ImportChanges changes;
    private final TakingBack takingBack;
    private final Publishing publishing;
    private final Pages pages;
    private final Spaces spaces;
    private final AccessPolicy access;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Imports(
            ImportRows rows,
            ImportFiles files,
            ImportQueue queue,
            ImportChanges changes,
            TakingBack takingBack,
            Publishing publishing,
            Pages pages,
            Spaces spaces,
            AccessPolicy access,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.queue = queue;
        this.changes = changes;
        this.takingBack = takingBack;
        this.publishing = publishing;
        this.pages = pages;
        this.spaces = spaces;
        this.access = access;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The same with everything published at once. */
    public ImportJob start(Caller caller, String space, ImportFormat format, String name, InputStream zip)
            throws IOException {
        return start(caller, space, format, name, zip, false);
    }

    /**
     * Starts an import of a zip file into a space. What is wrong with the archive shows in the job.
     *
     * @param name what the person's file is called
     * @param drafts whether its pages come as drafts, to be looked at before {@link #publish}; pages that are published already stay as
     *     they are
     * @throws NotFound when the caller may not see the space
     * @throws NotAllowed when the caller may not edit the space
     * @throws Invalid when another import is at work in the space
     * @throws IOException when the stream breaks off or the disk is full
     */
    public ImportJob start(
            Caller caller, String space, ImportFormat format, String name, InputStream zip, boolean drafts)
            throws IOException {
        long id = spaces.get(caller, space).id();
        access.require(caller, Role.EDIT, Spaces.ref(id));
        deleteOldArchives();
        String archive = files.keep(zip);
        try {
            return queued(caller, id, format, name, archive, drafts);
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
        return latest(caller, space, 0, limit);
    }

    /** The same from the one at {@code offset} on. */
    public List<ImportJob> latest(Caller caller, String space, int offset, int limit) {
        long id = spaces.get(caller, space).id();
        boolean all = access.may(caller, Role.CURATE, Spaces.ref(id));
        if (!all && !caller.isSignedIn()) {
            return List.of();
        }
        return all ? rows.inSpace(id, offset, limit) : rows.inSpace(id, caller.personId(), offset, limit);
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
        return rows.problems(id, false, offset, limit);
    }

    public int problemCount(Caller caller, long id) {
        find(caller, id);
        return rows.problemCount(id, false);
    }

    /** What became of each page when the import was taken back, by path. */
    public List<ImportProblem> undone(Caller caller, long id, int offset, int limit) {
        find(caller, id);
        return rows.problems(id, true, offset, limit);
    }

    /** Whether pages of the import are drafts still, since they may identify a patient. */
    public boolean waitsForPatients(Caller caller, long id) {
        find(caller, id);
        List<String> paths = rows.aboutPatients(id, MOST_LOOKED_AT).stream()
                .map(ImportProblem::path)
                .toList();
        return pages(caller, id, paths).values().stream().anyMatch(page -> page.status() == PageStatus.DRAFT);
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

    /** Whether pages that this import brought to be looked at are not published yet, as far as the caller sees them. */
    public boolean waitsToBePublished(Caller caller, long id) {
        ImportJob job = find(caller, id);
        return job.drafts()
                && !job.state().isActive()
                && !job.isTakenBack()
                && publishing.drafts(caller, job).findAny().isPresent();
    }

    /**
     * Publishes all pages of an import that are drafts still, and tells how many are and how many stay, since they may identify a patient,
     * have to be signed for, or may not be changed by the caller.
     *
     * @throws Invalid while the import is at work
     */
    public Publishing.Result publish(Caller caller, long id) {
        ImportJob job = changeable(caller, id);
        if (job.state().isActive()) {
            throw new Invalid("state", "transfer.import.busy");
        }
        Publishing.Result result = publishing.publish(caller, job);
        transaction.executeWithoutResult(status -> audit(caller, job, "import.published"));
        return result;
    }

    /** What {@link #takeBack} would do to each page that the import made or changed, by path; nothing when it was taken back. */
    public List<TakenBack> toTakeBack(Caller caller, long id) {
        ImportJob job = find(caller, id);
        return job.state().isActive() || job.isTakenBack() ? List.of() : takingBack.plan(caller, job);
    }

    /** Whether the import made or changed anything and was not taken back. */
    public boolean canTakeBack(Caller caller, long id) {
        ImportJob job = find(caller, id);
        return !job.state().isActive() && !job.isTakenBack() && changes.isAny(id);
    }

    /**
     * Undoes an import and says what became of each page: those it made go to the trash, those it changed say again what they said
     * before, in a new revision. Pages that someone changed since, or put pages under, stay. The report tells it afterwards.
     *
     * @param comment what the history says of the new revisions
     * @throws Invalid while the import is at work, and when it was taken back already
     */
    public List<TakenBack> takeBack(Caller caller, long id, String comment) {
        ImportJob job = changeable(caller, id);
        if (job.state().isActive()) {
            throw new Invalid("state", "transfer.import.busy");
        }
        if (job.isTakenBack()) {
            throw new Invalid("state", "transfer.take-back.already");
        }
        List<TakenBack> done = takingBack.restore(caller, job, comment);
        transaction.executeWithoutResult(status -> {
            if (!changes.markTakenBack(id, clock.instant())) {
                throw new Invalid("state", "transfer.take-back.already");
            }
            takingBack.trash(caller, done);
            done.forEach(
                    one -> rows.add(id, ImportProblem.of(one.path(), one.fate().reason())));
            audit(caller, job, "import.taken-back");
        });
        return done;
    }

    /** The pages that these files of an import became, by path, as far as the caller sees them. */
    public Map<String, PageDetails> pages(Caller caller, long id, Collection<String> paths) {
        ImportJob job = find(caller, id);
        Map<String, PageDetails> found = new HashMap<>();
        changes.pages(job, paths)
                .forEach((path, page) -> pages.find(caller, page)
                        .filter(there -> there.status() != PageStatus.TRASHED)
                        .ifPresent(there -> found.put(path, there)));
        return found;
    }

    private boolean isKept(ImportJob job) {
        return Files.exists(files.path(rows.archive(job.id())));
    }

    private ImportJob changeable(Caller caller, long id) {
        ImportJob job = find(caller, id);
        access.require(caller, Role.EDIT, Spaces.ref(job.space()));
        return job;
    }

    private ImportJob queued(
            Caller caller, long space, ImportFormat format, String name, String archive, boolean drafts) {
        String shown = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
        return Objects.requireNonNull(transaction.execute(status -> {
            long id = rows.insert(space, format, shown, archive, drafts, caller.personId(), clock.instant())
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
