package org.commonplace.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.PageTree.Destination;
import org.commonplace.wiki.RecentChanges.Change;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.ReviewsDue.Due;
import org.commonplace.wiki.TitleIndex.Letter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists by which one finds one's way, each with what the reader may see and nothing else. */
@CommonplaceTest
class FindingOnesWayTest {

    private static final int ALL = 500;
    private static final Paging WHOLE = new Paging(0, Paging.MAX_SIZE);

    @Autowired
    Reviews pageReviews;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople people;

    @Autowired
    Pages pages;

    @Autowired
    PageTree tree;

    @Autowired
    PageSteps steps;

    @Autowired
    TitleIndex titles;

    @Autowired
    ReviewsDue reviews;

    @Autowired
    PageLists lists;

    @Autowired
    RecentChanges changes;

    @Autowired
    Bookshelf shelf;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Clock clock;

    SpaceDetails space;
    Caller editor;
    Caller reader;

    @BeforeEach
    void aPrivateSpaceWithAnEditorAndAReader() {
        space = wiki.space(Visibility.PRIVATE);
        editor = wiki.someoneWith(Role.EDIT, space);
        reader = wiki.someoneWith(Role.VIEW, space);
    }

    @Test
    void titlesStandUnderTheirFirstLetterWithOrWithoutAnAccent() {
        long before = count(reader, "E");
        long othersBefore = count(reader, TitleIndex.OTHERS);
        PageDetails plain = wiki.page(editor, space, "escalation", "Words.");
        PageDetails accented = wiki.page(editor, space, "Évacuation", "Words.");
        PageDetails number = wiki.page(editor, space, "999 calls", "Words.");
        PageDetails greek = wiki.page(editor, space, "Ωmega", "Words.");

        assertThat(titles.letters(reader)).hasSize(27);
        assertThat(count(reader, "E")).isEqualTo(before + 2);
        assertThat(count(reader, TitleIndex.OTHERS)).isEqualTo(othersBefore + 2);
        assertThat(ids(titles.beginningWith(reader, "E", 0, ALL))).contains(plain.id(), accented.id());
        assertThat(ids(titles.beginningWith(reader, TitleIndex.OTHERS, 0, ALL)))
                .contains(number.id(), greek.id())
                .doesNotContain(plain.id(), accented.id());
        assertThat(ids(titles.beginningWith(people.caller(), "E", 0, ALL))).doesNotContain(plain.id());
        assertThat(count(people.caller(), "E")).isEqualTo(before);
    }

    @Test
    void aPersonsPagesAreListedAsFarAsTheReaderSeesThem() {
        PageDetails owned = wiki.page(editor, space, "Owned", "Words.");
        PageDetails hidden = wiki.page(editor, space, "Hidden", "Words.");
        PageDetails deputised = wiki.page(wiki.someoneWith(Role.EDIT, space), space, "For another", "Words.");
        pages.setOwner(editor, deputised.id(), people.caller().personId(), editor.personId());
        restrictions.set(editor, hidden.id(), new Rules(new Named(Set.of(editor.personId()), Set.of()), Named.NOBODY));

        assertThat(ids(lists.lookedAfterBy(reader, editor.personId(), 0, ALL)))
                .containsExactly(deputised.id(), owned.id());
        assertThat(changes.by(reader, editor.personId(), 0, ALL))
                .extracting(Change::page)
                .containsExactly(owned.id());
        assertThat(ids(lists.lookedAfterBy(editor, editor.personId(), 0, ALL))).contains(hidden.id());
        assertThat(lists.lookedAfterBy(people.caller(), editor.personId(), 0, ALL))
                .isEmpty();
        assertThat(changes.by(Caller.ANONYMOUS, editor.personId(), 0, ALL)).isEmpty();
    }

    @Test
    void reviewsOfOnesOwnPagesAreToldTheOldestFirst() {
        LocalDate today = LocalDate.now(clock);
        PageDetails soon = wiki.page(editor, space, "Soon", "Words.");
        PageDetails late = wiki.page(editor, space, "Late", "Words.");
        PageDetails far = wiki.page(editor, space, "Far", "Words.");
        pageReviews.review(editor, soon.id(), null, today.plusDays(3));
        pageReviews.review(editor, late.id(), null, today.minusDays(3));
        pageReviews.review(editor, far.id(), null, today.plusDays(300));

        assertThat(reviews.ownedBy(editor, today.plusDays(14), WHOLE).items())
                .extracting(due -> due.page().id())
                .containsExactly(late.id(), soon.id());
        assertThat(reviews.ownedBy(reader, today.plusDays(14), WHOLE).items()).isEmpty();
        assertThat(reviews.ownedBy(Caller.ANONYMOUS, today, WHOLE).items()).isEmpty();
        Due first = reviews.ownedBy(editor, today, WHOLE).items().getFirst();
        assertThat(first.day()).isEqualTo(today.minusDays(3));
        assertThat(first.reviewedAt()).isNotNull();
    }

    @Test
    void newsComesFromWhereOneReads() {
        PageDetails read = wiki.page(editor, space, "Read", "Words.");
        SpaceDetails other = wiki.space(Visibility.STAFF);
        PageDetails elsewhere = wiki.page(wiki.someoneWith(Role.EDIT, other), other, "Elsewhere", "Words.");
        assertThat(around(reader)).isEmpty();
        shelf.visited(reader, read.id());
        PageDetails news = wiki.page(editor, space, "News", "Words.");

        assertThat(around(reader)).containsExactly(news.id(), read.id()).doesNotContain(elsewhere.id());
        shelf.visited(editor, read.id());
        assertThat(around(editor)).as("not what one changed oneself").isEmpty();
        assertThat(around(Caller.ANONYMOUS)).isEmpty();
    }

    @Test
    void aMoveIsTakenBackToTheVeryPlace() {
        PageDetails first = wiki.page(editor, space, "First", "Words.");
        PageDetails second = wiki.page(editor, space, "Second", "Words.");
        PageDetails third = wiki.page(editor, space, "Third", "Words.");
        Destination place = steps.placeOf(editor, second.id());
        tree.move(editor, second.id(), new Destination(space.key(), third.id(), null));
        assertThat(top()).containsExactly(first.id(), third.id());

        tree.move(editor, second.id(), place);

        assertThat(top()).containsExactly(first.id(), second.id(), third.id());
        assertThatThrownBy(() -> steps.placeOf(people.caller(), second.id())).isInstanceOf(NotFound.class);
    }

    private List<Long> top() {
        return ids(lists.below(editor, space.id(), null, new Paging(0, 50)).items());
    }

    private List<Long> around(Caller caller) {
        return changes.around(caller, clock.instant().minus(Duration.ofDays(1)), ALL).stream()
                .map(Change::page)
                .toList();
    }

    private long count(Caller caller, String letter) {
        return titles.letters(caller).stream()
                .filter(one -> one.letter().equals(letter))
                .mapToLong(Letter::pages)
                .sum();
    }

    private static List<Long> ids(List<PageLine> lines) {
        return lines.stream().map(PageLine::id).toList();
    }
}
