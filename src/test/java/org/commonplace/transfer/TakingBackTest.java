package org.commonplace.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
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
    Caller editor;

    @BeforeEach
    void aSpace() {
        space = wiki.space(Visibility.STAFF);
        editor = wiki.someoneWith(Role.EDIT, space);
    }

    @Test
    void whatNobodyTouchedSinceGoesToTheTrash() throws Exception {
        ImportJob job = imported("wards/a.md", "# A", "wards/b.md", "# B", "c.md", "# C");

        assertThat(imports.takenBackPages(editor, job.id())).isEqualTo(4);
        assertThat(imports.takeBack(editor, job.id())).isEqualTo(4);

        assertThat(page("a").status()).isEqualTo(PageStatus.TRASHED);
        assertThat(page("wards").status()).isEqualTo(PageStatus.TRASHED);
        assertThat(page("c").status()).isEqualTo(PageStatus.TRASHED);
        assertThat(imports.takenBackPages(editor, job.id())).isZero();
    }

    @Test
    void whatWasChangedOrBuiltUponStaysWithAllAboveIt() throws Exception {
        ImportJob job = imported("wards/a.md", "# A", "wards/b.md", "# B", "c.md", "# C");
        pages.save(editor, page("a").id(), new PageEdit("Worked on since.", 1));
        wiki.page(editor, page("c"), "Below", "");

        assertThat(imports.takeBack(editor, job.id())).isEqualTo(1);

        assertThat(page("a").status()).isEqualTo(PageStatus.PUBLISHED);
        assertThat(page("wards").status()).isEqualTo(PageStatus.PUBLISHED);
        assertThat(page("c").status()).isEqualTo(PageStatus.PUBLISHED);
        assertThat(page("b").status()).isEqualTo(PageStatus.TRASHED);
    }

    @Test
    void onlyWhoMayChangeTheSpaceTakesAnImportBack() throws Exception {
        ImportJob job = imported("a.md", "# A");

        assertThatThrownBy(() -> imports.takeBack(wiki.someoneWith(Role.VIEW, space), job.id()))
                .isInstanceOfAny(NotFound.class, NotAllowed.class);
        assertThatThrownBy(() -> imports.takenBackPages(wiki.someoneWith(Role.EDIT, space), job.id()))
                .isInstanceOf(NotFound.class);
        assertThat(page("a").status()).isEqualTo(PageStatus.PUBLISHED);
    }

    private PageDetails page(String slug) {
        return pages.find(editor, space.key(), slug).orElseThrow();
    }

    private ImportJob imported(String... files) throws Exception {
        Path zip = Zips.of(folder.resolve("w.zip"), files);
        ImportJob job = imports.start(editor, space.key(), ImportFormat.MARKDOWN, "w.zip", Files.newInputStream(zip));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !imports.find(editor, job.id()).state().isActive());
        return imports.find(editor, job.id());
    }
}
