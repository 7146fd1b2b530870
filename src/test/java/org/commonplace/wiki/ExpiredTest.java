package org.commonplace.wiki;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.attachments.TestExpiredFiles;
import org.commonplace.operations.settings.SettingsDesk;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.TrashTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was thrown away is deleted for good when its time is over, and not before. */
@CommonplaceTest
class ExpiredTest {

    @Autowired
    ExpiredPages expired;

    @Autowired
    TestExpiredFiles expiredFiles;

    @Autowired
    Trash trash;

    @Autowired
    Pages pages;

    @Autowired
    Reviews reviews;

    @Autowired
    VerifiedReading verified;

    @Autowired
    Attachments files;

    @Autowired
    SettingsDesk desk;

    @Autowired
    TrashTime time;

    @Autowired
    TestPeople people;

    @Autowired
    TestWiki wiki;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    SpaceDetails space;
    Caller curator;

    @BeforeEach
    void aSpace() {
        space = wiki.space(Visibility.STAFF);
        curator = wiki.someoneWith(Role.CURATE, space);
    }

    @Test
    void aPageGoesWithAllThatWentWithItAfterThirtyDays() throws IOException {
        PageDetails above = wiki.page(curator, space, "Above", "One.");
        PageDetails below = wiki.page(curator, above, "Below", "Two.");
        PageDetails kept = wiki.page(curator, space, "Kept", "Three.");
        Attachment file = attach(below, "plan.txt", "A plan.");
        trash.add(curator, above.id());

        in(Duration.ofDays(29));
        assertThat(trash.list(curator, space.id())).hasSize(1);
        in(Duration.ofDays(31));
        assertThat(trash.list(curator, space.id())).isEmpty();
        assertThat(rows("page", above.id()) + rows("page", below.id()) + rows("attachment", file.id()))
                .isZero();
        assertThat(pages.get(curator, kept.id()).title()).isEqualTo("Kept");
        assertThat(audited(Pages.ref(above.id()))).contains("page.expired");
        assertThat(audited(Pages.ref(below.id()))).contains("page.expired");
    }

    @Test
    void whatWasBroughtBackStays() {
        PageDetails page = wiki.page(curator, space, "Back", "One.");
        trash.add(curator, page.id());
        trash.restore(curator, page.id());
        in(Duration.ofDays(40));
        assertThat(pages.get(curator, page.id()).title()).isEqualTo("Back");
    }

    @Test
    void administratorsSetHowLong() {
        Caller administrator = people.administratorCaller();
        PageDetails page = wiki.page(curator, space, "Sooner", "One.");
        trash.add(curator, page.id());
        desk.change(administrator, Map.of(TrashTime.KEPT.name(), "7"));
        try {
            assertThat(time.days()).isEqualTo(7);
            in(Duration.ofDays(6));
            assertThat(rows("page", page.id())).isOne();
            in(Duration.ofDays(8));
            assertThat(rows("page", page.id())).isZero();
        } finally {
            desk.change(administrator, Map.of(TrashTime.KEPT.name(), ""));
        }
        assertThat(time.days()).isEqualTo(30);
    }

    @Test
    void aRemovedFileGoesUnlessReadersOfTheVerifiedTextStillSeeIt() throws IOException {
        PageDetails page = wiki.page(curator, space, "Files", "[a](plan.txt)");
        verified.ask(curator, space.key(), true);
        Attachment first = attach(page, "plan.txt", "First.");
        Attachment removed = attach(page, "other.txt", "Other.");
        reviews.review(curator, page.id(), 1, null);
        Attachment second = files.replace(curator, Pages.ref(page.id()), "plan.txt", content("Second."));
        files.remove(curator, removed.id());

        in(Duration.ofDays(31));
        assertThat(rows("attachment", removed.id())).isZero();
        assertThat(rows("attachment", first.id())).as("readers see it").isOne();
        reviews.review(curator, page.id(), 1, null);
        in(Duration.ofDays(31));
        assertThat(rows("attachment", first.id())).isZero();
        assertThat(pages.get(curator, page.id()).isHeldBack())
                .as("nothing changed for readers")
                .isFalse();
        assertThat(files.list(curator, Pages.ref(page.id()))).containsExactly(second);
    }

    private void in(Duration later) {
        Instant then = clock.instant().plus(later);
        AsOf.at(then, expired::delete);
        AsOf.at(then, expiredFiles::run);
    }

    private Attachment attach(PageDetails page, String name, String text) throws IOException {
        return files.add(curator, Pages.ref(page.id()), name, content(text));
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private long rows(String table, long id) {
        return database.sql("SELECT COUNT(*) FROM " + table + " WHERE id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private List<String> audited(ContentRef about) {
        return database.sql("SELECT action FROM audit_entry WHERE subject_kind = ? AND subject_id = ?")
                .params(about.kind(), about.id())
                .query(String.class)
                .list();
    }
}
