package org.commonplace.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.transfer.TakenBack.Fate;
import org.commonplace.transfer.archive.Zips;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class TakingBackTest {

    @Autowired
    Imports imports;

    @Autowired
    Pages pages;

    @Autowired
    TestWiki wiki;

    @TempDir
    Path folder;

    SpaceDetails space;
    boolean drafts;
    Caller editor;

    @BeforeEach
    void aSpace() {
        space = wiki.space(Visibility.STAFF);
        editor = wiki.someoneWith(Role.EDIT, space);
    }

    @Test
    void whatNobodyTouchedSinceGoesToTheTrash() throws Exception {
        ImportJob job = imported("wards/a.md", "# A", "wards/b.md", "# B", "c.md", "# C");

        assertThat(fates(imports.toTakeBack(editor, job.id()))).containsOnly(Fate.TRASHED);
        assertThat(fates(imports.takeBack(editor, job.id(), "Taken back")))
                .hasSize(4)
                .containsOnly(Fate.TRASHED);

        assertThat(page("a").status()).isEqualTo(PageStatus.TRASHED);
        assertThat(page("wards").status()).isEqualTo(PageStatus.TRASHED);
        assertThat(page("c").status()).isEqualTo(PageStatus.TRASHED);
        assertThat(imports.toTakeBack(editor, job.id())).isEmpty();
        assertThat(imports.find(editor, job.id()).isTakenBack()).isTrue();
        assertThatThrownBy(() -> imports.takeBack(editor, job.id(), "Again")).isInstanceOf(Invalid.class);
    }

    @Test
    void whatItChangedSaysAgainWhatItSaidBefore() throws Exception {
        imported("a.md", "# A\n\nFirst words.", "b.md", "# B\n\nFirst words.");
        ImportJob second = imported("a.md", "# A\n\nSecond words.", "b.md", "# B\n\nSecond words.");
        assertThat(second.updated()).isEqualTo(2);
        pages.save(
                editor,
                page("b").id(),
                new PageEdit("Worked on since.", page("b").revision()));
        imported("a.md", "# A\n\nSecond words.");

        List<TakenBack> done = imports.takeBack(editor, second.id(), "Import taken back");

        assertThat(done).extracting(TakenBack::path).containsExactly("a.md", "b.md");
        assertThat(fates(done)).containsExactly(Fate.RESTORED, Fate.CHANGED);
        assertThat(page("a").body()).contains("First words.");
        assertThat(page("a").revision()).isEqualTo(3);
        assertThat(page("b").body()).contains("Worked on since.");
        assertThat(imports.undone(editor, second.id(), 0, 10))
                .extracting(ImportProblem::reason)
                .containsExactly("transfer.taken-back.restored", "transfer.taken-back.changed");
        assertThat(imports.problemCount(editor, second.id())).isZero();
    }

    @Test
    void labelsItGaveGoAndThoseOfOthersStay() throws Exception {
        imported("a.md", "# A\n\nWords.", "b.md", "# B\n\nWords.");
        pages.setLabels(editor, page("a").id(), List.of("own"));
        ImportJob second = imported(
                "a.md",
                "---\nlabels: [own, given]\n---\n# A\n\nOther words.",
                "b.md",
                "---\nlabels: [given]\n---\n# B\n\nWords.");
        pages.setLabels(editor, page("a").id(), List.of("own", "given", "later"));
        assertThat(page("b").labels()).containsExactly("given");

        assertThat(fates(imports.takeBack(editor, second.id(), "Taken back"))).containsOnly(Fate.RESTORED);
        assertThat(page("a").labels()).containsExactlyInAnyOrder("own", "later");
        assertThat(page("a").body()).contains("Words.").doesNotContain("Other");
        assertThat(page("b").labels()).isEmpty();
    }

    @Test
    void whatIsToBeLookedAtFirstIsPublishedOnRequest() throws Exception {
        imported("a.md", "# A\n\nWords.");
        drafts = true;
        ImportJob job = imported(
                "a.md", "# A\n\nOther words.",
                "wards/b.md", "# B\n\nWords.",
                "c.md", "# C\n\nNHS number 943 476 5919, patient.");
        Caller reader = wiki.someoneWith(Role.VIEW, space);
        assertThat(page("a").body()).contains("Words.").doesNotContain("Other");
        assertThat(imports.problems(editor, job.id(), 0, 10))
                .extracting(ImportProblem::reason)
                .contains("transfer.page.published-left", "transfer.page.identifying");
        for (String slug : List.of("wards", "b", "c")) {
            assertThat(page(slug).status()).as(slug).isEqualTo(PageStatus.DRAFT);
            assertThat(pages.find(reader, space.key(), slug)).isEmpty();
        }
        assertThat(imports.waitsToBePublished(editor, job.id())).isTrue();
        Caller colleague = wiki.someoneWith(Role.EDIT, space);
        assertThatThrownBy(() -> imports.publish(colleague, job.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.waitsToBePublished(colleague, job.id()))
                .isInstanceOf(NotFound.class);

        assertThat(imports.publish(editor, job.id())).isEqualTo(new Publishing.Result(2, 1));
        assertThat(pages.find(reader, space.key(), "b")).isPresent();
        assertThat(pages.find(reader, space.key(), "c")).isEmpty();
        assertThat(imports.waitsToBePublished(editor, job.id())).isTrue();
        assertThat(fates(imports.takeBack(editor, job.id(), "Taken back"))).containsOnly(Fate.TRASHED);
        assertThat(imports.waitsToBePublished(editor, job.id())).isFalse();
    }

    @Test
    void whatWasTakenBackCanBeImportedAgain() throws Exception {
        imported("a.md", "# A\n\nFirst words.");
        ImportJob second = imported("a.md", "# A\n\nSecond words.");
        imports.takeBack(editor, second.id(), "Import taken back");

        assertThat(imported("a.md", "# A\n\nSecond words.").updated()).isEqualTo(1);
        assertThat(page("a").body()).contains("Second words.");
    }

    @Test
    void pagesMadeForFoldersAreCounted() throws Exception {
        assertThat(imported("wards/a.md", "# A", "b.md", "# B").created()).isEqualTo(3);
    }

    @Test
    void whatWasChangedOrBuiltUponStaysWithAllAboveIt() throws Exception {
        ImportJob job = imported("wards/a.md", "# A", "wards/b.md", "# B", "c.md", "# C");
        pages.save(editor, page("a").id(), new PageEdit("Worked on since.", 1));
        wiki.page(editor, page("c"), "Below", "");

        assertThat(fates(imports.takeBack(editor, job.id(), "Taken back")))
                .containsOnlyOnce(Fate.TRASHED)
                .contains(Fate.CHANGED, Fate.BUILT_UPON);

        assertThat(page("a").status()).isEqualTo(PageStatus.PUBLISHED);
        assertThat(page("wards").status()).isEqualTo(PageStatus.PUBLISHED);
        assertThat(page("c").status()).isEqualTo(PageStatus.PUBLISHED);
        assertThat(page("b").status()).isEqualTo(PageStatus.TRASHED);
    }

    @Test
    void onlyWhoMayChangeTheSpaceTakesAnImportBack() throws Exception {
        ImportJob job = imported("a.md", "# A");

        assertThatThrownBy(() -> imports.takeBack(wiki.someoneWith(Role.VIEW, space), job.id(), ""))
                .isInstanceOfAny(NotFound.class, NotAllowed.class);
        Caller colleague = wiki.someoneWith(Role.EDIT, space);
        assertThatThrownBy(() -> imports.toTakeBack(colleague, job.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.canTakeBack(colleague, job.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.undone(colleague, job.id(), 0, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.waitsForPatients(colleague, job.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.pages(colleague, job.id(), List.of("a.md")))
                .isInstanceOf(NotFound.class);
        assertThat(page("a").status()).isEqualTo(PageStatus.PUBLISHED);
    }

    private static List<Fate> fates(List<TakenBack> pages) {
        return pages.stream().map(TakenBack::fate).toList();
    }

    private PageDetails page(String slug) {
        return pages.find(editor, space.key(), slug).orElseThrow();
    }

    private ImportJob imported(String... files) throws Exception {
        Path zip = Zips.of(folder.resolve("w.zip"), files);
        ImportJob job =
                imports.start(editor, space.key(), ImportFormat.MARKDOWN, "w.zip", Files.newInputStream(zip), drafts);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !imports.find(editor, job.id()).state().isActive());
        return imports.find(editor, job.id());
    }
}
