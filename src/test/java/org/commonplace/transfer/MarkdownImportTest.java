package org.commonplace.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonplace.CommonplaceTest;
import org.commonplace.Corpora;
import org.commonplace.TestPeople;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.people.Caller;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.transfer.archive.Zips;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.Links;
import org.commonplace.wiki.NewSpace;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class MarkdownImportTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRun run;

    @Autowired
    private ImportRows rows;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Pages pages;

    @Autowired
    private PageTree tree;

    @Autowired
    private Articles articles;

    @Autowired
    private Links links;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TestPeople people;

    @TempDir
    Path folder;

    private Caller curator;
    private SpaceDetails space;

    @BeforeEach
    void makeASpace() {
        curator = people.administratorCaller();
        String key = "IMP" + COUNT.incrementAndGet();
        space = spaces.create(curator, new NewSpace(key, "Imports", "", Visibility.STAFF));
    }

    @Test
    void turnsFoldersIntoTheTreeAndLinksIntoLinks() throws Exception {
        ImportJob job = imported(Zips.of(
                zip(),
                "wiki/README.md",
                "# Welcome\n\nSee [hygiene](wards/hygiene.md#soap), [wards](wards/) and [nothing](gone.md).\n\n[[Hand hygiene]], [[Night shift]]",
                "wiki/wards/hygiene.md",
                "---\ntitle: Hand hygiene\ntags: [infection, Wards]\n---\n# Soap\n\nBack [home](../README.md).",
                "wiki/notes.txt",
                "unused"));

        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(job.done(), job.total(), job.created(), job.updated(), job.unchanged()))
                .as("the page of a folder is a page")
                .containsExactly(2, 2, 3, 0, 0);
        List<PageTree.Node> top = tree.children(curator, space.id(), null, 0, 10);
        assertThat(top).extracting(PageTree.Node::title).containsExactly("Welcome", "Wards");
        PageTree.Node hygiene =
                tree.children(curator, space.id(), top.get(1).id(), 0, 10).getFirst();
        PageDetails page = pages.get(curator, hygiene.id());
        assertThat(page.title()).isEqualTo("Hand hygiene");
        assertThat(page.labels()).containsExactly("infection", "wards");
        assertThat(page.body()).startsWith("# Soap");
        assertThat(html(top.getFirst().id()))
                .contains("href=\"" + hygiene.url() + "#h-soap\"")
                .contains("href=\"" + top.get(1).url() + "\"");
        assertThat(html(hygiene.id())).contains("href=\"" + top.getFirst().url() + "\"");
        assertThat(pages.get(curator, top.getFirst().id()).body()).startsWith("See [hygiene]");
        assertThat(links.backlinks(curator, hygiene.id(), 0, 10))
                .extracting(PageLine::id)
                .containsExactly(top.getFirst().id());
        assertThat(links.backlinks(curator, top.get(1).id(), 0, 10)).hasSize(1);
        assertThat(problems(job))
                .containsExactlyInAnyOrder("README.md: gone.md", "README.md: Night shift", "notes.txt: ");
    }

    @Test
    void attachesThePicturesThatPagesShow() throws Exception {
        try (Zips zip = new Zips(zip())) {
            zip.add("docs/a.md", "# A\n\n![Plan](../img/ward%20plan.png) ![Gone](gone.png)")
                    .add("img/ward plan.png", PNG);
        }
        ImportJob job = imported(zip());

        PageTree.Node docs = tree.children(curator, space.id(), null, 0, 10).getFirst();
        PageTree.Node page =
                tree.children(curator, space.id(), docs.id(), 0, 10).getFirst();
        Attachment picture = attachments.list(curator, Pages.ref(page.id())).getFirst();
        assertThat(picture.name()).isEqualTo("ward plan.png");
        assertThat(picture.type()).isEqualTo("image/png");
        assertThat(html(page.id())).contains("src=\"" + picture.url() + "\"");
        assertThat(problems(job)).containsExactly("docs/a.md: gone.png");
    }

    @Test
    void changesOnlyWhatChangedWhenImportedAgain() throws Exception {
        imported(Zips.of(zip(), "a.md", "# A\n\none\n\ntwo\n\nthree", "b.md", "# B"));
        PageTree.Node a = tree.children(curator, space.id(), null, 0, 10).getFirst();

        ImportJob same = imported(Zips.of(zip(), "a.md", "# A\n\none\n\ntwo\n\nthree", "b.md", "# B"));
        assertThat(List.of(same.created(), same.updated(), same.unchanged())).containsExactly(0, 0, 2);
        assertThat(pages.get(curator, a.id()).revision()).isEqualTo(1);

        assertThat(pages.get(curator, a.id()).body()).isEqualTo("one\n\ntwo\n\nthree");
        pages.save(curator, a.id(), new PageEdit("one, as written here\n\ntwo\n\nthree", 1));
        ImportJob changed =
                imported(Zips.of(zip(), "a.md", "# A\n\none\n\ntwo\n\nthree, as in the file", "b.md", "# B"));
        assertThat(List.of(changed.created(), changed.updated(), changed.unchanged()))
                .containsExactly(0, 1, 1);
        assertThat(pages.get(curator, a.id()).body())
                .isEqualToIgnoringNewLines("one, as written here\n\ntwo\n\nthree, as in the file");
    }

    @Test
    void leavesAPageAloneThatWasChangedInTheSamePlace() throws Exception {
        imported(Zips.of(zip(), "a.md", "# A\n\none"));
        PageTree.Node a = tree.children(curator, space.id(), null, 0, 10).getFirst();
        pages.save(curator, a.id(), new PageEdit("one, as written here", 1));

        ImportJob job = imported(Zips.of(zip(), "a.md", "# A\n\none, as in the file"));

        assertThat(pages.get(curator, a.id()).body()).isEqualTo("one, as written here");
        assertThat(imports.problems(curator, job.id(), 0, 10))
                .extracting(ImportProblem::reason)
                .containsExactly("transfer.page.conflict");
    }

    @Test
    void keepsLinksAfterAPageWasRenamed() throws Exception {
        imported(Zips.of(zip(), "a.md", "# A\n\n[b](b.md)", "b.md", "# B"));
        List<PageTree.Node> top = tree.children(curator, space.id(), null, 0, 10);
        PageDetails b = pages.get(curator, top.get(1).id());
        pages.save(curator, b.id(), new PageEdit("Quite another title", b.body(), 1, "", false, null));

        assertThat(html(top.getFirst().id()))
                .contains("href=\"" + pages.get(curator, b.id()).url() + "\"");
        assertThat(imported(Zips.of(zip(), "a.md", "# A\n\n[b](b.md)", "b.md", "# B"))
                        .unchanged())
                .isEqualTo(2);
        assertThat(pages.get(curator, b.id()).title()).isEqualTo("Quite another title");
    }

    @Test
    void skipsFaultyFilesIntoTheReport() throws Exception {
        try (Zips zip = new Zips(zip())) {
            zip.add("good.md", "# Good").add("old.md", "# Käse".getBytes(StandardCharsets.ISO_8859_1));
            zip.add("binary.md", new byte[] {'a', 0, 'b'}).repeat("long.md", 'a', 50);
            zip.add("wide.md", "\uFEFF# Wide".getBytes(StandardCharsets.UTF_16LE));
        }
        ImportJob job = imported(zip());

        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(job.done(), job.total(), job.created())).containsExactly(5, 5, 2);
        assertThat(imports.problems(curator, job.id(), 0, 10))
                .extracting(problem -> problem.path() + " " + problem.reason())
                .containsExactly(
                        "binary.md transfer.file.not-text",
                        "long.md transfer.file.too-large",
                        "old.md transfer.file.not-text");
    }

    @Test
    void takesNothingFromAnArchiveThatIsRefused() throws Exception {
        ImportJob job = imported(Zips.of(zip(), "good.md", "# Good", "../evil.md", "# Evil"));

        assertThat(job.state()).isEqualTo(ImportState.FAILED);
        assertThat(tree.childCount(curator, space.id(), null)).isZero();
        assertThat(imports.problems(curator, job.id(), 0, 10))
                .extracting(ImportProblem::reason)
                .containsExactly("transfer.archive.traversal");
        assertThatThrownBy(() -> imports.resume(curator, job.id())).isInstanceOf(Invalid.class);
    }

    @Test
    void goesOnWhereItWasKilled() throws Exception {
        Path zip = manyPages();
        long id = queued(zip);
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> run.run(id, () -> asked.incrementAndGet() > 2))
                .isInstanceOf(ImportRun.Interrupted.class);
        ImportJob halfway = imports.find(curator, id);
        assertThat(halfway.state()).isEqualTo(ImportState.RUNNING);
        assertThat(halfway.done()).isBetween(1, 59);

        run.run(id, () -> false);
        assertComplete(id);
    }

    @Test
    void canBeCancelledAndResumed() throws Exception {
        long id = queued(manyPages());
        AtomicInteger asked = new AtomicInteger();
        run.run(id, () -> {
            if (asked.incrementAndGet() == 2) {
                imports.cancel(curator, id);
            }
            return false;
        });
        ImportJob cancelled = imports.find(curator, id);
        assertThat(cancelled.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(cancelled.done()).isEqualTo(25);

        assertThat(rows.requeue(id)).isTrue();
        run.run(id, () -> false);
        assertComplete(id);
    }

    @Test
    void isSeenByThoseWhoStartedItAndCuratorsOnly() throws Exception {
        ImportJob job = imported(Zips.of(zip(), "a.md", "# A"));
        Caller other = people.caller();

        assertThatThrownBy(() -> imports.find(other, job.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.cancel(other, job.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.resume(other, job.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.problems(other, job.id(), 0, 10)).isInstanceOf(NotFound.class);
        assertThat(imports.latest(other, space.key(), 10)).isEmpty();
        assertThat(imports.find(people.administratorCaller(), job.id())).isEqualTo(job);
    }

    @Test
    void importsAHandbookWithEveryLinkThatHasATarget() throws Exception {
        Path handbook = Corpora.path("markdown/code-with-engineering-playbook");
        Path zip = Handbook.zipped(handbook, zip());
        ImportJob job = imported(zip);

        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(job.done(), job.total())).containsExactly(249, 249);
        assertThat(job.created())
                .as("those of folders too")
                .isEqualTo(rows.imported(space.id()).size());
        assertThat(imports.problems(curator, job.id(), 0, 1000).stream()
                        .filter(problem -> problem.reason().equals("transfer.link.missing"))
                        .filter(problem -> Handbook.hasTarget(handbook, problem.path(), problem.detail())))
                .isEmpty();
        Handbook.assertLinksLead(handbook, curator, articles, rows.imported(space.id()));

        assertThat(imported(zip).unchanged()).isEqualTo(249);
    }

    @Test
    void namesTheFileThatIsAtHand() throws Exception {
        long id = queued(manyPages());
        List<String> named = new ArrayList<>();

        run.run(id, () -> {
            String atHand = imports.find(curator, id).currentFile();
            assertThat(rows.imported(space.id())).hasSize(25 * named.size()).doesNotContainKey(atHand);
            named.add(atHand);
            return false;
        });

        assertThat(named).hasSize(3).doesNotHaveDuplicates().allMatch(file -> file.endsWith(".md"));
        assertComplete(id);
    }

    private void assertComplete(long id) {
        ImportJob done = imports.find(curator, id);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(done.done(), done.total(), done.created())).containsExactly(60, 60, 60);
        assertThat(tree.childCount(curator, space.id(), null)).isEqualTo(60);
        assertThat(imports.problems(curator, id, 0, 100))
                .hasSize(60)
                .allMatch(problem -> problem.reason().equals("transfer.link.missing"));
    }

    private Path manyPages() throws IOException {
        try (Zips zip = new Zips(zip())) {
            for (int n = 0; n < 60; n++) {
                zip.add(n + ".md", "# Page " + n + "\n\n[gone](gone.md)");
            }
        }
        return zip();
    }

    private Path zip() {
        return folder.resolve("test.zip");
    }

    private ImportJob imported(Path zip) throws IOException {
        long id = queued(zip);
        run.run(id, () -> false);
        return imports.find(curator, id);
    }

    /** A job that only this test runs: the scheduler is not told. */
    private long queued(Path zip) throws IOException {
        String archive = "test-" + COUNT.incrementAndGet() + ".zip";
        Path kept = files.path(archive);
        Files.createDirectories(kept.getParent());
        Files.copy(zip, kept);
        return rows.insert(
                        space.id(),
                        ImportFormat.MARKDOWN,
                        "test.zip",
                        archive,
                        false,
                        curator.personId(),
                        Instant.now())
                .orElseThrow();
    }

    @Autowired
    private ImportFiles files;

    private String html(long page) {
        return articles.html(curator, articles.find(curator, page).orElseThrow());
    }

    private List<String> problems(ImportJob job) {
        return imports.problems(curator, job.id(), 0, 100).stream()
                .map(problem -> problem.path() + ": " + problem.detail())
                .toList();
    }
}
