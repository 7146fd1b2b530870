package org.commonplace.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.commonplace.attachments.Attachments;
import org.commonplace.markup.Markdown;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.Wording;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.transfer.ImportChanges.Change;
import org.commonplace.transfer.ImportRows.Imported;
import org.commonplace.transfer.archive.ArchiveFile;
import org.commonplace.transfer.markdown.MarkdownPlan.Place;
import org.commonplace.transfer.markdown.PageText;
import org.commonplace.transfer.markdown.Titles;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SaveOutcome;
import org.commonplace.wiki.Signing;
import org.springframework.stereotype.Component;

/** Writes the page that one Markdown file makes, if there is anything to write. */
@Component
class MarkdownPages {

    private static final String FOLDER_TEXT = "{{children}}\n";
    private static final long MAX_BYTES = 4L * Pages.MAX_BODY;

    private final Pages pages;
    private final Attachments attachments;
    private final Markdown markdown;
    private final ImportRows rows;
    private final ImportChanges changes;
    private final IdentifiabilityGate gate;
    private final Signing signing;

    MarkdownPages(
            Pages pages,
            Attachments attachments,
            Markdown markdown,
            ImportRows rows,
            ImportChanges changes,
            IdentifiabilityGate gate,
            Signing signing) {
        this.changes = changes;
        this.gate = gate;
        this.signing = signing;
        this.pages = pages;
        this.attachments = attachments;
        this.markdown = markdown;
        this.rows = rows;
    }

    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        SKIPPED
    }

    record Written(Outcome outcome, List<ImportProblem> problems) {}

    /** Writes these places and tells of each; call it within a transaction. */
    void writeAll(MarkdownSession session, List<Place> places, BiConsumer<Place, Written> told) {
        pages.together(() -> places.forEach(place -> told.accept(place, write(session, place))));
    }

    private Written write(MarkdownSession session, Place place) {
        return place.folder() ? writeFolder(session, place) : writeFile(session, place);
    }

    private Written writeFolder(MarkdownSession session, Place place) {
        Optional<Imported> before = session.imported(place).filter(imported -> isThere(session, imported));
        int revision = before.map(Imported::revision).orElse(1);
        List<ImportProblem> problems = new ArrayList<>();
        long page = before.map(Imported::page).orElseGet(() -> {
            MarkdownSource source = new MarkdownSource(
                    Titles.ofName(place.path()), List.of(), FOLDER_TEXT, new TreeSet<>(), new TreeSet<>());
            boolean stopped = isStopped(place, source, Wording.NOTHING, "transfer.page.identifying", problems)
                    || isUnsigned(session, place, "transfer.page.unsigned", problems);
            long made = create(session, place, source, stopped || session.job().drafts())
                    .id();
            changes.note(session.job().id(), new Change(place.path(), made, 0, 1));
            return made;
        });
        remember(session, place, page, revision, "");
        return new Written(before.isPresent() ? Outcome.UNCHANGED : Outcome.CREATED, problems);
    }

    private Written writeFile(MarkdownSession session, Place place) {
        ArchiveFile file = session.file(place.path());
        Optional<String> text = file.size() > MAX_BYTES ? Optional.empty() : text(session, file);
        if (text.isEmpty() || text.get().length() > Pages.MAX_BODY) {
            session.skip(place);
            return new Written(Outcome.SKIPPED, List.of(ImportProblem.of(place.path(), fault(file, text))));
        }
        MarkdownSource source = MarkdownSource.of(markdown, place.path(), text.get(), session.destinations());
        source.files().forEach(session::use);
        String fingerprint = fingerprint(session, source);
        List<ImportProblem> problems = new ArrayList<>();
        source.unresolved()
                .forEach(link -> problems.add(ImportProblem.of(place.path(), "transfer.link.missing", List.of(link))));
        Imported before = session.imported(place)
                .filter(imported -> isThere(session, imported))
                .orElse(null);
        if (before != null && before.fingerprint().equals(fingerprint)) {
            remember(session, place, before.page(), before.revision(), fingerprint);
            return new Written(Outcome.UNCHANGED, problems);
        }
        return before == null
                ? created(session, place, source, fingerprint, problems)
                : updated(session, place, source, fingerprint, problems, before);
    }

    private Written created(
            MarkdownSession session,
            Place place,
            MarkdownSource source,
            String fingerprint,
            List<ImportProblem> problems) {
        boolean stopped = isStopped(place, source, Wording.NOTHING, "transfer.page.identifying", problems)
                || isUnsigned(session, place, "transfer.page.unsigned", problems);
        PageDetails page =
                create(session, place, source, stopped || session.job().drafts());
        attach(session, place, page.id(), source, problems);
        remember(session, place, page.id(), page.revision(), fingerprint);
        changes.note(session.job().id(), new Change(place.path(), page.id(), 0, page.revision()));
        return new Written(Outcome.CREATED, problems);
    }

    /** The edit is based on what the last import left, so that changes made here since then are kept. */
    private Written updated(
            MarkdownSession session,
            Place place,
            MarkdownSource source,
            String fingerprint,
            List<ImportProblem> problems,
            Imported before) {
        PageDetails page = pages.get(session.caller(), before.page());
        SortedSet<String> labels = new TreeSet<>(page.labels());
        labels.addAll(source.labels());
        boolean draft = page.status() == PageStatus.DRAFT;
        Wording now = Wording.of("title", page.title()).and("body", page.body());
        String reason = draft ? "transfer.page.identifying" : "transfer.page.identifying-left";
        String unsigned = draft ? "transfer.page.unsigned" : "transfer.page.unsigned-left";
        boolean stopped =
                isStopped(place, source, now, reason, problems) || isUnsigned(session, place, unsigned, problems);
        if (session.job().drafts() && !stopped && !draft) {
            problems.add(ImportProblem.of(place.path(), "transfer.page.published-left"));
        }
        if ((stopped || session.job().drafts()) && !draft) {
            remember(session, place, page.id(), before.revision(), before.fingerprint());
            return new Written(Outcome.SKIPPED, problems);
        }
        PageEdit edit = new PageEdit(
                source.title(), source.body(), before.revision(), session.job().name(), false, List.copyOf(labels));
        switch (pages.save(session.caller(), page.id(), edit)) {
            case SaveOutcome.Saved saved -> {
                if (draft && !stopped && !session.job().drafts()) {
                    pages.publish(session.caller(), page.id(), Consent.NONE);
                }
                attach(session, place, page.id(), source, problems);
                int left = saved.page().revision();
                remember(session, place, page.id(), left, fingerprint);
                List<String> added = labels.stream()
                        .filter(label -> !page.labels().contains(label))
                        .toList();
                if (left > page.revision() || !added.isEmpty()) {
                    changes.note(session.job().id(), new Change(place.path(), page.id(), page.revision(), left, added));
                }
                return new Written(Outcome.UPDATED, problems);
            }
            case SaveOutcome.Conflicting conflict -> {
                problems.add(ImportProblem.of(place.path(), "transfer.page.conflict"));
                remember(session, place, page.id(), before.revision(), before.fingerprint());
                return new Written(Outcome.SKIPPED, problems);
            }
        }
    }

    /** Whether it may not be published as it is; the report then says what became of it. */
    private boolean isStopped(
            Place place, MarkdownSource source, Wording before, String reason, List<ImportProblem> problems) {
        Wording wording =
                Wording.of("title", source.title()).and("body", source.body()).and("labels", source.labels());
        boolean stopped = !gate.stopped(wording, before).isEmpty();
        if (stopped) {
            problems.add(ImportProblem.of(place.path(), reason));
        }
        return stopped;
    }

    /** Whether its space asks for a signature, which nobody gives who imports; the report then says what became of it. */
    private boolean isUnsigned(MarkdownSession session, Place place, String reason, List<ImportProblem> problems) {
        boolean unsigned = signing.isAsked(session.caller(), session.job().space());
        if (unsigned) {
            problems.add(ImportProblem.of(place.path(), reason));
        }
        return unsigned;
    }

    /** An imported page is published, unless it has to be looked at first. */
    private PageDetails create(MarkdownSession session, Place place, MarkdownSource source, boolean draft) {
        return pages.create(
                session.caller(),
                new NewPage(
                        session.space(),
                        session.parentPage(place),
                        source.title(),
                        source.body(),
                        source.labels(),
                        draft,
                        place.path()));
    }

    private void remember(MarkdownSession session, Place place, long page, int revision, String fingerprint) {
        Imported now = new Imported(page, revision, fingerprint, session.job().id());
        rows.remember(session.job().space(), place.path(), now);
        session.remember(place, now);
    }

    private boolean isThere(MarkdownSession session, Imported imported) {
        return pages.find(session.caller(), imported.page())
                .filter(page -> page.status() != PageStatus.TRASHED)
                .isPresent();
    }

    private void attach(
            MarkdownSession session, Place place, long page, MarkdownSource source, List<ImportProblem> problems) {
        ContentRef owner = Pages.ref(page);
        for (String path : source.files()) {
            ArchiveFile file = session.file(path);
            String fault = file.fault();
            if (fault != null) {
                problems.add(ImportProblem.of(path, fault));
                continue;
            }
            try (InputStream content = session.read(file)) {
                attachments.replace(session.caller(), owner, path, content);
            } catch (Invalid invalid) {
                Invalid.Problem first = invalid.problems().getFirst();
                problems.add(ImportProblem.of(path, first.message(), first.arguments()));
            } catch (IOException broken) {
                problems.add(ImportProblem.of(path, "transfer.file.damaged"));
            }
        }
    }

    private static Optional<String> text(MarkdownSession session, ArchiveFile file) {
        if (!file.isReadable()) {
            return Optional.empty();
        }
        try (InputStream content = session.read(file)) {
            return PageText.of(content.readAllBytes());
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static String fault(ArchiveFile file, Optional<String> text) {
        if (file.fault() != null) {
            return file.fault();
        }
        boolean large = file.size() > MAX_BYTES || text.isPresent();
        return large ? "transfer.file.too-large" : "transfer.file.not-text";
    }

    /** Tells whether the file, or anything it uses, differs from what was imported before. */
    private static String fingerprint(MarkdownSession session, MarkdownSource source) {
        MessageDigest digest = sha256();
        digest.update(source.title().getBytes(StandardCharsets.UTF_8));
        digest.update(source.labels().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(source.body().getBytes(StandardCharsets.UTF_8));
        for (String path : source.files()) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            update(digest, session, session.file(path));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, MarkdownSession session, ArchiveFile file) {
        if (!file.isReadable()) {
            return;
        }
        byte[] buffer = new byte[16 * 1024];
        try (InputStream content = session.read(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
