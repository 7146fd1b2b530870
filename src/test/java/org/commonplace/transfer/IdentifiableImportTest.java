package org.commonplace.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.transfer.archive.Zips;
import org.commonplace.wiki.NewSpace;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Signing;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What an import does with pages that may identify a patient. */
@CommonplaceTest
class IdentifiableImportTest {

    private static final String IDENTIFYING = "# Ward\n\nThe patient’s number is 943 476 5919.";

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRun run;

    @Autowired
    private ImportRows rows;

    @Autowired
    private ImportFiles files;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Signing signing;

    @Autowired
    private Pages pages;

    @Autowired
    private PageTree tree;

    @Autowired
    private TestPeople people;

    @TempDir
    Path folder;

    private Caller curator;
    private SpaceDetails space;

    @BeforeEach
    void aSpace() {
        curator = people.administratorCaller();
        space = spaces.create(curator, new NewSpace(TestPeople.fresh("I"), "Imports", "", Visibility.STAFF));
    }

    @Test
    void suchAPageIsImportedAsADraftAndTheReportSaysSo() throws IOException {
        ImportJob job = imported("ward.md", IDENTIFYING, "other.md", "# Other\n\nPlain.");
        assertThat(job.created()).isEqualTo(2);
        assertThat(reasons(job)).containsExactly("ward.md transfer.page.identifying");
        PageDetails page = page("Ward");
        assertThat(page.status()).isEqualTo(PageStatus.DRAFT);
        assertThat(page.body()).contains("943 476 5919");
        assertThat(page("Other").status()).isEqualTo(PageStatus.PUBLISHED);
        assertThat(imports.problems(curator, job.id(), 0, 10).toString()).doesNotContain("943");

        pages.save(curator, page.id(), new PageEdit("Without it.", 1));
        assertThat(pages.publish(curator, page.id(), Consent.NONE).status()).isEqualTo(PageStatus.PUBLISHED);
    }

    @Test
    void itIsPublishedWhenTheFileIsPutRight() throws IOException {
        imported("ward.md", IDENTIFYING);
        ImportJob again = imported("ward.md", "# Ward\n\nPlain now.");
        assertThat(again.updated()).isOne();
        assertThat(reasons(again)).isEmpty();
        assertThat(page("Ward").status()).isEqualTo(PageStatus.PUBLISHED);
    }

    @Test
    void aPublishedPageIsLeftAsItIsUntilTheFileIsPutRight() throws IOException {
        imported("ward.md", "# Ward\n\nPlain.");
        ImportJob second = imported("ward.md", IDENTIFYING);
        assertThat(reasons(second)).containsExactly("ward.md transfer.page.identifying-left");
        assertThat(page("Ward").body()).isEqualTo("Plain.");
        imported("ward.md", "# Ward\n\nPlain as well.");
        assertThat(page("Ward").body()).isEqualTo("Plain as well.");
    }

    @Test
    void whereASpaceAsksForSignaturesEverythingArrivesAsADraft() throws IOException {
        imported("ward.md", "# Ward\n\nPlain.");
        TestWiki.signing(consent -> spaces.describe(curator, space.key(), null, null, Visibility.PUBLIC, consent));
        signing.ask(curator, space.id(), true);
        ImportJob job = imported("ward.md", "# Ward\n\nOther.", "more/new.md", "# New\n\nPlain.");
        assertThat(reasons(job))
                .containsExactlyInAnyOrder(
                        "ward.md transfer.page.unsigned-left",
                        "more transfer.page.unsigned",
                        "more/new.md transfer.page.unsigned");
        assertThat(page("Ward").body()).isEqualTo("Plain.");
        assertThat(page("More").status()).isEqualTo(PageStatus.DRAFT);
    }

    private PageDetails page(String title) {
        return tree.children(curator, space.id(), null, 0, 10).stream()
                .filter(node -> node.title().equals(title))
                .map(node -> pages.get(curator, node.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> reasons(ImportJob job) {
        return imports.problems(curator, job.id(), 0, 10).stream()
                .map(problem -> problem.path() + " " + problem.reason())
                .toList();
    }

    private ImportJob imported(String... pathsAndTexts) throws IOException {
        String archive = TestPeople.fresh("identifiable") + ".zip";
        Path kept = files.path(archive);
        Files.createDirectories(kept.getParent());
        Files.copy(Zips.of(folder.resolve(archive), pathsAndTexts), kept);
        long id = rows.insert(
                        space.id(),
                        ImportFormat.MARKDOWN,
                        "test.zip",
                        archive,
                        false,
                        curator.personId(),
                        Instant.now())
                .orElseThrow();
        run.run(id, () -> false);
        return imports.find(curator, id);
    }
}
