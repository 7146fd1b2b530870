package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.CuratorsQueue.Reason;
import org.commonplace.wiki.CuratorsQueue.Waiting;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits in the curator's queue, and for whom. */
@CommonplaceTest
class CuratorsQueueTest {

    private static final Paging FIRST = new Paging(0, 50);

    @Autowired
    CuratorsQueue queue;

    @Autowired
    Reviews reviews;

    @Autowired
    VerifiedReading verified;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Pages pages;

    @Autowired
    People accounts;

    @Autowired
    TestPeople people;

    @Autowired
    TestWiki wiki;

    @Autowired
    Clock clock;

    SpaceDetails space;
    Caller curator;
    LocalDate today;

    @BeforeEach
    void aSpaceWithACurator() {
        space = wiki.space(Visibility.PRIVATE);
        curator = wiki.someoneWith(Role.CURATE, space);
        today = LocalDate.now(clock);
    }

    @Test
    void reviewsAreOverdueOrDueOrNeither() {
        PageDetails late = reviewed("Late", today.minusDays(1));
        PageDetails later = reviewed("Later", today.minusDays(30));
        PageDetails todays = reviewed("Today", today);
        reviewed("Far", today.plusDays(15));
        reviewed("None", null);

        assertThat(ids(Reason.OVERDUE)).containsExactly(later.id(), late.id());
        assertThat(ids(Reason.DUE)).containsExactly(todays.id());
        assertThat(queue.count(curator, null, Reason.OVERDUE)).isEqualTo(2);
        reviews.review(curator, late.id(), 1, today.plusYears(1));
        assertThat(ids(Reason.OVERDUE)).containsExactly(later.id());
    }

    @Test
    void changesWaitToBeVerifiedWhereThatIsAskedFor() {
        PageDetails changed = reviewed("Changed", null);
        pages.save(curator, changed.id(), new PageEdit("Two.", 1));
        PageDetails never = wiki.page(curator, space, "Never", "Text.");
        assertThat(ids(Reason.CHANGED)).isEmpty();
        assertThat(ids(Reason.NEVER_VERIFIED)).isEmpty();

        verified.ask(curator, space.key(), true);
        Waiting waiting =
                queue.pages(curator, space.id(), Reason.CHANGED, FIRST).items().getFirst();
        assertThat(waiting.page().id()).isEqualTo(changed.id());
        assertThat(List.of(waiting.shown(), waiting.newest())).containsExactly(1, 2);
        assertThat(ids(Reason.NEVER_VERIFIED)).containsExactly(never.id());
    }

    @Test
    void missingAndLonelyPagesOfAllSpacesStandTogether() {
        SpaceDetails other = wiki.space(Visibility.PRIVATE);
        wiki.give(curator, Role.CURATE, other);
        wiki.page(curator, space, "One", "[[Missing]]");
        wiki.page(curator, other, "Two", "[[Missing]]");

        assertThat(queue.wanted(curator, null, FIRST).items())
                .extracting(Links.WantedThere::space)
                .containsExactlyInAnyOrder(space.key(), other.key());
        assertThat(queue.countWanted(curator, space.id())).isEqualTo(1);
        assertThat(queue.orphans(curator, null, FIRST).items())
                .extracting(PageLine::title)
                .containsExactly("One", "Two");
        assertThat(queue.countOrphans(curator, other.id())).isEqualTo(1);
    }

    @Test
    void pagesWhoseOwnerHasLeftWaitForAnother() {
        PersonCard leaver = people.someone();
        Caller owner = people.caller(leaver);
        wiki.give(owner, Role.EDIT, space);
        PageDetails left = wiki.page(owner, space, "Left behind", "One.");
        PageDetails stoodInFor = wiki.page(owner, space, "Stood in for", "One.");
        pages.setOwner(owner, stoodInFor.id(), owner.personId(), curator.person());
        wiki.page(curator, space, "Kept", "One.");
        assertThat(ids(Reason.OWNERLESS)).isEmpty();

        accounts.change(people.administratorCaller(), leaver.username(), AccountChange.disabled(true));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ids(Reason.OWNERLESS)).containsExactly(left.id()));
        assertThat(queue.count(curator, null, Reason.OWNERLESS)).isOne();

        pages.setOwner(curator, left.id(), curator.personId(), null);
        assertThat(ids(Reason.OWNERLESS)).isEmpty();
    }

    @Test
    void manyAreReadInPortions() {
        IntStream.range(0, 7).forEach(n -> reviewed("Page " + n, today.minusDays(n + 1)));
        assertThat(queue.pages(curator, space.id(), Reason.OVERDUE, new Paging(1, 3))
                        .items())
                .hasSize(3);
        assertThat(queue.pages(curator, space.id(), Reason.OVERDUE, new Paging(2, 3))
                        .total())
                .isEqualTo(7);
    }

    @Test
    void whatIsKeptFromACuratorIsNotInTheirQueue() {
        PageDetails hidden = reviewed("Hidden", today.minusDays(1));
        wiki.page(curator, hidden, "Below", "[[Nowhere]]");
        Caller other = wiki.someoneWith(Role.CURATE, space);
        restrictions.set(
                curator, hidden.id(), new Rules(new Named(Set.of(curator.personId()), Set.of()), Named.NOBODY));

        assertThat(queue.count(curator, space.id(), Reason.OVERDUE)).isEqualTo(1);
        assertThat(queue.count(other, space.id(), Reason.OVERDUE)).isZero();
        assertThat(queue.pages(other, null, Reason.OVERDUE, FIRST).items()).isEmpty();
        assertThat(queue.countWanted(other, space.id())).isZero();
        assertThat(queue.countOrphans(other, null)).isZero();
    }

    @Test
    void whoDoesNotCurateHasNoQueue() {
        reviewed("Late", today.minusDays(1));
        Caller editor = wiki.someoneWith(Role.EDIT, space);
        Caller stranger = people.caller();
        for (Caller nobody : List.of(editor, stranger, Caller.ANONYMOUS)) {
            assertThat(queue.isFor(nobody)).isFalse();
            assertThat(queue.count(nobody, null, Reason.OVERDUE)).isZero();
            assertThat(queue.countWanted(nobody, null)).isZero();
            assertThat(queue.countOrphans(nobody, null)).isZero();
            assertThat(queue.countBroken(nobody, null)).isZero();
        }
        assertThat(queue.isFor(curator)).isTrue();
        refused(editor, NotAllowed.class);
        refused(stranger, NotFound.class);
    }

    private void refused(Caller caller, Class<? extends RuntimeException> how) {
        long id = space.id();
        assertThatThrownBy(() -> queue.pages(caller, id, Reason.OVERDUE, FIRST)).isInstanceOf(how);
        assertThatThrownBy(() -> queue.count(caller, id, Reason.DUE)).isInstanceOf(how);
        assertThatThrownBy(() -> queue.pages(caller, id, Reason.OWNERLESS, FIRST))
                .isInstanceOf(how);
        assertThatThrownBy(() -> queue.wanted(caller, id, FIRST)).isInstanceOf(how);
        assertThatThrownBy(() -> queue.countWanted(caller, id)).isInstanceOf(how);
        assertThatThrownBy(() -> queue.orphans(caller, id, FIRST)).isInstanceOf(how);
        assertThatThrownBy(() -> queue.countOrphans(caller, id)).isInstanceOf(how);
        assertThatThrownBy(() -> queue.broken(caller, id, FIRST)).isInstanceOf(how);
        assertThatThrownBy(() -> queue.countBroken(caller, id)).isInstanceOf(how);
    }

    private PageDetails reviewed(String title, @Nullable LocalDate due) {
        PageDetails page = wiki.page(curator, space, title, "One.");
        return reviews.review(curator, page.id(), 1, due);
    }

    private List<Long> ids(Reason reason) {
        return queue.pages(curator, space.id(), reason, FIRST).items().stream()
                .map(one -> one.page().id())
                .toList();
    }
}
