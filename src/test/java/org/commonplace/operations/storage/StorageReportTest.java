package org.commonplace.operations.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.attachments.FileUse;
import org.commonplace.people.Caller;
import org.commonplace.people.Visibility;
import org.commonplace.shared.NotAllowed;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.SpaceUse;
import org.commonplace.wiki.SpaceUse.Use;
import org.commonplace.wiki.TestWiki;
import org.commonplace.wiki.Trash;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class StorageReportTest {

    private static final int LARGE = 9_000_000;

    @Autowired
    StorageReport report;

    @Autowired
    SpaceUse spaces;

    @Autowired
    FileUse files;

    @Autowired
    Attachments attachments;

    @Autowired
    Pages pages;

    @Autowired
    Trash trash;

    @Autowired
    TestPeople people;

    @Autowired
    TestWiki wiki;

    @Test
    void pagesVersionsFilesAndTrashAreCountedBySpace() throws IOException {
        Caller ada = people.administratorCaller();
        SpaceDetails space = wiki.space(Visibility.PRIVATE);
        PageDetails page = wiki.page(ada, space, "With files", "One");
        pages.save(ada, page.id(), new PageEdit("Two", 1));
        trash.add(ada, wiki.page(ada, space, "Thrown away", "").id());
        Attachment kept = attach(ada, page, "large.bin", LARGE);
        Attachment removed = attach(ada, page, "gone.bin", 1_000);
        FileUse.Total before = report.read(ada).files();
        attachments.remove(ada, removed.id());

        StorageReport.Report found = report.read(ada);
        Use use = found.spaces().stream()
                .filter(each -> each.key().equals(space.key()))
                .findFirst()
                .orElseThrow();
        assertThat(use).isEqualTo(new Use(space.key(), space.name(), 1, 3, 1, 1, LARGE));
        assertThat(found.largest())
                .extracting(Attachment::id)
                .contains(kept.id())
                .doesNotContain(removed.id());
        assertThat(found.largest()).isSortedAccordingTo((a, b) -> Long.compare(b.size(), a.size()));
        assertThat(found.files().trashedBytes()).isEqualTo(before.trashedBytes() + 1_000);
        assertThat(found.files().trashed()).isEqualTo(before.trashed() + 1);
        assertThat(found.files().bytes()).isEqualTo(before.bytes());
        assertThat(found.tables().bytes()).isGreaterThanOrEqualTo(found.tables().textBytes());
    }

    @Test
    void theReportIsForAdministratorsAlone() {
        for (Caller other : List.of(people.caller(), Caller.ANONYMOUS)) {
            assertThatThrownBy(() -> report.read(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> spaces.spaces(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> spaces.tables(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> files.total(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> files.largest(other, 10)).isInstanceOf(NotAllowed.class);
        }
    }

    private Attachment attach(Caller ada, PageDetails page, String name, int size) throws IOException {
        byte[] content = new byte[size];
        new Random(System.nanoTime()).nextBytes(content);
        return attachments.add(ada, Pages.ref(page.id()), name, new ByteArrayInputStream(content));
    }
}
