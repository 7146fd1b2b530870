package org.commonplace.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.awaitility.Awaitility;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purges;
import org.commonplace.privacy.Traces;
import org.commonplace.shared.ContentRef;
import org.commonplace.transfer.archive.Zips;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What was imported and purged is gone from what was handed in, too. */
@CommonplaceTest
class PurgedImportsTest {

    private static final String REASON = "A reader was named here by mistake.";

    @Autowired
    Imports imports;

    @Autowired
    TestImports cutOff;

    @Autowired
    Purges purges;

    @Autowired
    Traces traces;

    @Autowired
    Attachments attachments;

    @Autowired
    PageTree tree;

    @Autowired
    Pages pages;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople people;

    @TempDir
    Path folder;

    private final String token = Traces.token();
    private SpaceDetails space;
    private Caller editor;

    @BeforeEach
    void aSpace() {
        space = wiki.space(Visibility.STAFF);
        editor = wiki.someoneWith(Role.EDIT, space);
    }

    @Test
    void aPurgedPageTakesWhatTheImportKeptOfIt() throws Exception {
        String text = "# Rounds\n\n" + token + " and [another](" + token + "-gone.md)";
        PageDetails page = imported(zip(token + "/rounds.md", text, token + ".md", "# Second"), "Rounds");
        assertThat(traces.columns(token))
                .contains(
                        "imported_page.path",
                        "import_job.current_file",
                        "import_problem.path",
                        "import_problem.detail");
        assertThat(traces.files(token)).anyMatch(file -> file.toString().endsWith(".zip"));
        above(page).forEach(this::purge);
        traces.assertNoneOf(token);
    }

    @Test
    void aPurgedFileTakesTheArchivesItCameIn() throws Exception {
        PageDetails page = imported(zip("rounds.md", "# Rounds\n\n[List](list.txt)", "list.txt", token), "Rounds");
        Attachment file = attachments.list(editor, Pages.ref(page.id())).getFirst();
        assertThat(traces.files(token)).anyMatch(kept -> kept.toString().endsWith(".zip"));
        purge(new ContentRef("attachment", file.id()));
        traces.assertNoneOf(token);
    }

    /** The page and what its folder became; the lowest first. */
    private List<ContentRef> above(PageDetails page) {
        List<ContentRef> all = new ArrayList<>(List.of(Pages.ref(page.id())));
        tree.ancestors(editor, page.id()).stream()
                .map(PageLine::id)
                .map(Pages::ref)
                .forEach(all::add);
        return all;
    }

    private void purge(ContentRef content) {
        purges.purge(people.administratorCaller(), new Purge(content, List.of()), REASON, Long.toString(content.id()));
    }

    /** The page of this title that the archive brought; the same was handed in again and is kept. */
    private PageDetails imported(Path zip, String title) throws IOException {
        ImportJob job = imports.start(editor, space.key(), ImportFormat.MARKDOWN, "w.zip", Files.newInputStream(zip));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !imports.find(editor, job.id()).state().isActive());
        assertThat(imports.find(editor, job.id()).state()).isEqualTo(ImportState.DONE);
        cutOff.cancelled(editor, space, Files.newInputStream(zip));
        return pages.find(editor, space.key(), title.toLowerCase(Locale.ROOT)).orElseThrow();
    }

    /** An archive whose files are not compressed, so that a word in them can be found. */
    private Path zip(String... pathsAndTexts) throws IOException {
        Path file = folder.resolve("w.zip");
        try (Zips zip = new Zips(file)) {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                ZipArchiveEntry entry = new ZipArchiveEntry(pathsAndTexts[i]);
                entry.setMethod(ZipEntry.STORED);
                zip.add(entry, pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
