package org.commonplace.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.commonplace.people.Caller;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.transfer.archive.Archive;
import org.commonplace.transfer.archive.ArchiveFile;
import org.commonplace.transfer.markdown.FolderOrder;
import org.commonplace.transfer.markdown.MarkdownPlan;
import org.commonplace.transfer.markdown.MarkdownPlan.Place;
import org.commonplace.wiki.Links;
import org.commonplace.wiki.Spaces;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Imports Markdown files. Several pages share a transaction, and with them goes the note that they are done, so that an
 * import that was stopped anywhere goes on from there.
 */
@Component
class MarkdownImport {

    private static final int BATCH = 25;
    private static final int LOOKED_UP = 500;
    private static final int MAX_ORDER_FILE = 100_000;
    private static final String LINK_TO_NOWHERE = "transfer.link.no-page";

    private final ImportRows rows;
    private final MarkdownPages pages;
    private final Spaces spaces;
    private final Links links;
    private final TransactionOperations transaction;

    MarkdownImport(
            ImportRows rows, MarkdownPages pages, Spaces spaces, Links links, TransactionOperations transaction) {
        this.rows = rows;
        this.pages = pages;
        this.spaces = spaces;
        this.links = links;
        this.transaction = transaction;
    }

    /** Whether it came to the end; not so when it was cancelled. */
    boolean run(ImportJob job, Caller caller, Archive archive, BooleanSupplier stopping) throws IOException {
        MarkdownPlan plan = plan(archive);
        String space = spaces.find(caller, job.space())
                .orElseThrow(() -> new NotFound(Spaces.ref(job.space())))
                .key();
        MarkdownSession session = new MarkdownSession(job, caller, space, archive, plan, rows.imported(job.space()));
        transaction.executeWithoutResult(status -> {
            rows.forgetProblemsOfUnfinishedFiles(job);
            rows.begin(job.id(), plan.fileCount(), (int) plan.places().stream()
                    .filter(place -> !place.folder() && session.isDone(place))
                    .count());
        });
        List<Place> left =
                plan.places().stream().filter(place -> !session.isDone(place)).toList();
        for (int from = 0; from < left.size(); from += BATCH) {
            rows.isAt(job.id(), left.get(from).path());
            if (stopping.getAsBoolean()) {
                throw new ImportRun.Interrupted();
            }
            if (!write(session, left.subList(from, Math.min(left.size(), from + BATCH)))) {
                return false;
            }
        }
        if (left.size() == plan.places().size()) {
            reportUnusedFiles(session);
        }
        transaction.executeWithoutResult(status -> reportLinksToNowhere(session));
        return true;
    }

    /** One transaction for all; where one page fails, one for each, so that the others are kept. */
    private boolean write(MarkdownSession session, List<Place> batch) {
        try {
            return writeTogether(session, batch);
        } catch (Invalid | NotAllowed | NotFound | DataAccessException | TransactionException oneFailed) {
            for (Place place : batch) {
                if (!writeAlone(session, place)) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean writeAlone(MarkdownSession session, Place place) {
        try {
            return writeTogether(session, List.of(place));
        } catch (Invalid | NotAllowed | NotFound | DataAccessException | TransactionException failure) {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                boolean active = rows.lockActive(session.job().id());
                if (active) {
                    rows.add(session.job().id(), problem(place, failure));
                    rows.progress(session.job().id(), 0, 0, 0, place.folder() ? 0 : 1);
                    session.skip(place);
                }
                return active;
            }));
        }
    }

    private boolean writeTogether(MarkdownSession session, List<Place> batch) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            long job = session.job().id();
            if (!rows.lockActive(job)) {
                return false;
            }
            Tally tally = new Tally();
            pages.writeAll(session, batch, (place, written) -> {
                written.problems().forEach(problem -> rows.add(job, problem));
                tally.count(place, written.outcome());
            });
            rows.progress(job, tally.created, tally.updated, tally.unchanged, tally.done);
            return true;
        }));
    }

    private static final class Tally {
        private int created;
        private int updated;
        private int unchanged;
        private int done;

        /** A page made for a folder is a page; but nobody handed a file in for it. */
        void count(Place place, MarkdownPages.Outcome outcome) {
            if (place.folder()) {
                created += outcome == MarkdownPages.Outcome.CREATED ? 1 : 0;
                return;
            }
            done++;
            switch (outcome) {
                case CREATED -> created++;
                case UPDATED -> updated++;
                case UNCHANGED -> unchanged++;
                case SKIPPED -> {}
            }
        }
    }

    private static ImportProblem problem(Place place, RuntimeException failure) {
        if (failure instanceof Invalid invalid) {
            Invalid.Problem first = invalid.problems().getFirst();
            return ImportProblem.of(place.path(), first.message(), first.arguments());
        }
        boolean refused = failure instanceof NotAllowed || failure instanceof NotFound;
        return ImportProblem.of(place.path(), refused ? "transfer.page.not-allowed" : "transfer.page.not-saved");
    }

    /** Only at the end, when all the pages that a title may mean are there. */
    private void reportLinksToNowhere(MarkdownSession session) {
        Map<Long, String> paths = session.pages();
        long job = session.job().id();
        rows.forgetProblems(job, LINK_TO_NOWHERE);
        List<Long> written = List.copyOf(paths.keySet());
        for (int from = 0; from < written.size(); from += LOOKED_UP) {
            List<Long> some = written.subList(from, Math.min(written.size(), from + LOOKED_UP));
            links.leadingNowhere(session.caller(), some)
                    .forEach((page, titles) -> titles.forEach(title -> rows.add(
                            job, ImportProblem.of(paths.getOrDefault(page, ""), LINK_TO_NOWHERE, List.of(title)))));
        }
    }

    private void reportUnusedFiles(MarkdownSession session) {
        transaction.executeWithoutResult(status -> session.unusedFiles().stream()
                .sorted()
                .forEach(file -> rows.add(session.job().id(), ImportProblem.of(file, "transfer.file.unused"))));
    }

    private static MarkdownPlan plan(Archive archive) throws IOException {
        Collection<ArchiveFile> files = archive.files();
        Map<String, String> orders = new HashMap<>();
        for (ArchiveFile file : files) {
            if (FolderOrder.isOrderFile(file.path()) && file.isReadable() && file.size() < MAX_ORDER_FILE) {
                try (InputStream content = archive.read(file)) {
                    orders.put(file.path(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return MarkdownPlan.of(files.stream().map(ArchiveFile::path).toList(), FolderOrder.of(orders));
    }
}
