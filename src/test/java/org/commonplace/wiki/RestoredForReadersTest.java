package org.commonplace.wiki;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.ContentRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that are brought back to a page whose readers see what was verified. */
@CommonplaceTest
class RestoredForReadersTest {

    @Autowired
    Attachments files;

    @Autowired
    VerifiedReading verified;

    @Autowired
    Reviews reviews;

    @Autowired
    TestWiki wiki;

    Caller curator;
    Caller reader;
    PageDetails page;
    ContentRef owner;

    @BeforeEach
    void aPageThatIsVerified() {
        SpaceDetails space = wiki.space(Visibility.STAFF);
        curator = wiki.someoneWith(Role.CURATE, space);
        reader = wiki.someoneWith(Role.VIEW, space);
        page = wiki.page(curator, space, "Page", "[plan](plan.txt)");
        owner = Pages.ref(page.id());
        verified.ask(curator, space.key(), true);
    }

    @Test
    void whatWasVerifiedIsThereAgainAtOnce() throws IOException {
        Attachment plan = attach("First.");
        verify();
        files.remove(curator, plan.id());
        assertThat(files.list(reader, owner)).isEmpty();

        files.restore(curator, owner, plan.id());
        assertThat(files.list(reader, owner)).containsExactly(plan);
    }

    @Test
    void whatWasNotWaitsToBeVerified() throws IOException {
        Attachment plan = attach("First.");
        files.remove(curator, plan.id());
        verify();

        files.restore(curator, owner, plan.id());
        assertThat(files.list(reader, owner)).isEmpty();
        assertThat(names(curator)).containsExactly("plan.txt");
        verify();
        assertThat(names(reader)).containsExactly("plan.txt");
    }

    @Test
    void whatAnotherTookThePlaceOfStaysForReadersAndComesBackBesideIt() throws IOException {
        Attachment first = attach("First.");
        verify();
        Attachment second = files.replace(curator, owner, "plan.txt", content("Second."));
        assertThat(files.list(reader, owner)).containsExactly(first);

        Attachment back = files.restore(curator, owner, first.id());
        assertThat(back.name()).isEqualTo("plan (2).txt");
        assertThat(back.sha256()).isEqualTo(first.sha256());
        assertThat(files.list(reader, owner)).containsExactly(first);
        assertThat(files.list(curator, owner)).containsExactlyInAnyOrder(second, back);
    }

    private void verify() {
        reviews.review(curator, page.id(), 1, null);
    }

    private List<String> names(Caller caller) {
        return files.list(caller, owner).stream().map(Attachment::name).toList();
    }

    private Attachment attach(String text) throws IOException {
        return files.add(curator, owner, "plan.txt", content(text));
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
