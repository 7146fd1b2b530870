package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.notifications.Happening;
import org.commonplace.notifications.Inbox;
import org.commonplace.notifications.Notice;
import org.commonplace.notifications.Told;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.AsOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is reminded of a review, and when. */
@CommonplaceTest
class ReviewRemindersTest {

    @Autowired
    ReviewReminders reminders;

    @Autowired
    Reviews reviews;

    @Autowired
    Pages pages;

    @Autowired
    Inbox inbox;

    @Autowired
    Told told;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople people;

    @Autowired
    People accounts;

    @Autowired
    Clock clock;

    SpaceDetails space;
    Caller owner;
    Caller deputy;
    Caller curator;
    PageDetails page;
    Instant now;

    @BeforeEach
    void aPageWhoseReviewIsDue() {
        space = wiki.space(Visibility.PRIVATE);
        owner = wiki.someoneWith(Role.EDIT, space);
        deputy = wiki.someoneWith(Role.EDIT, space);
        curator = wiki.someoneWith(Role.CURATE, space);
        page = wiki.page(owner, space, "Due", "Text.");
        pages.setOwner(owner, page.id(), owner.personId(), deputy.personId());
        reviews.review(owner, page.id(), 1, LocalDate.now(clock));
        now = clock.instant();
    }

    @Test
    void firstTheOwnerThenTheDeputyThenTheCurators() {
        after(Duration.ZERO);
        assertThat(reminded()).containsExactly(true, false, false);
        after(Duration.ofDays(6));
        assertThat(reminded()).containsExactly(true, false, false);
        after(Duration.ofDays(8));
        assertThat(reminded()).containsExactly(true, true, false);
        after(Duration.ofDays(16));
        assertThat(reminded()).containsExactly(true, true, true);
        assertThat(dueNotices(owner)).isEqualTo(1);
        after(Duration.ofDays(60));
        assertThat(dueNotices(owner) + dueNotices(deputy) + dueNotices(curator)).isEqualTo(3);
    }

    @Test
    void nobodyIsRemindedTwiceOfTheSameDayAndEverybodyAnewOfAnother() {
        after(Duration.ZERO);
        after(Duration.ZERO);
        inbox.markAllRead(owner);
        after(Duration.ofMinutes(30));
        assertThat(inbox.unread(owner)).isZero();

        reviews.review(owner, page.id(), 1, LocalDate.now(clock).plusDays(2));
        after(Duration.ofMinutes(40));
        assertThat(inbox.unread(owner)).isZero();
        after(Duration.ofDays(2).plusHours(1));
        assertThat(inbox.unread(owner)).isEqualTo(1);
    }

    @Test
    void whoMayNotReviewIsPassedOver() {
        accounts.change(
                people.administratorCaller(),
                accounts.card(owner.personId()).orElseThrow().username(),
                AccountChange.disabled(true));
        pages.setOwner(curator, page.id(), owner.personId(), null);
        after(Duration.ZERO);
        assertThat(dueNotices(curator)).isEqualTo(1);
    }

    @Test
    void aPageThatIsNotThereIsNotRemindedOf() {
        pages.archive(owner, page.id());
        after(Duration.ZERO);
        assertThat(reminded()).containsExactly(false, false, false);
    }

    private void after(Duration later) {
        AsOf.at(now.plus(later), reminders::remind);
        told.about(page.id());
    }

    private List<Boolean> reminded() {
        return List.of(dueNotices(owner) > 0, dueNotices(deputy) > 0, dueNotices(curator) > 0);
    }

    private long dueNotices(Caller person) {
        return inbox.list(person, false, null, 50).stream()
                .filter(notice -> notice.happening() == Happening.REVIEW_DUE)
                .mapToInt(Notice::times)
                .sum();
    }
}
