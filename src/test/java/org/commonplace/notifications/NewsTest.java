package org.commonplace.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageEvents.PagePublished;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.PageTree.Destination;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.commonplace.wiki.Trash;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What reaches the inbox of those who watch, and what does not. */
class NewsTest extends AboutAPageTest {

    @Autowired
    PageNews news;

    @Autowired
    Articles articles;

    @Autowired
    PageTree tree;

    @Autowired
    Spaces spaces;

    @Autowired
    Trash trash;

    @Test
    void severalChangesAreOneLineUntilItIsRead() {
        watches.watch(reader, Watched.page(page.id()));
        save("Two.");
        save("Three.");

        assertThat(lines(reader)).containsExactly("CHANGED Zebrafish 2");
        assertThat(inbox.unread(reader)).isEqualTo(1);
        assertThat(lines(author)).as("their own").isEmpty();

        inbox.seen(reader, Pages.ref(page.id()));
        assertThat(inbox.unread(reader)).isZero();
        save("Four.");
        assertThat(lines(reader)).containsExactly("CHANGED Zebrafish 1", "CHANGED Zebrafish 2");
        assertThat(inbox.unread(reader)).isEqualTo(1);
    }

    @Test
    void whatIsToldTwiceIsCountedOnce() {
        watches.watch(reader, Watched.page(page.id()));
        save("Two.");
        PagePublished again = new PagePublished(page.id(), 2, author.person(), Instant.now());
        news.on(again);
        assertThat(lines(reader)).containsExactly("CHANGED Zebrafish 1");
        inbox.markAllRead(reader);
        news.on(again);
        assertThat(inbox.unread(reader)).isZero();
    }

    @Test
    void changesBySeveralPeopleSayTheLastAndThatThereWereOthers() {
        watches.watch(reader, Watched.page(page.id()));
        Caller other = wiki.someoneWith(Role.EDIT, space);
        save("Two.");
        pages.save(other, page.id(), new PageEdit("Three.", 2));
        told.about(page.id());
        Notice notice = inbox.list(reader, false, null, 10).getFirst();
        assertThat(notice.several()).isTrue();
        assertThat(notice.actor()).isEqualTo(other.person());
    }

    @Test
    void whoWatchesASpaceHearsOfEachPageButThoseTheySaidNoTo() {
        watches.watch(reader, Watched.space(space.id()));
        watches.unwatch(reader, Watched.page(page.id()));
        save("Two.");
        PageDetails made = wiki.page(author, space, "Quagga", "Text");
        told.about(made.id());
        assertThat(lines(reader)).containsExactly("CREATED Quagga 1");
        tree.move(author, made.id(), new Destination(space.key(), page.id(), null));
        told.about(made.id());
        assertThat(lines(reader)).containsExactly("CREATED Quagga 2");
    }

    @Test
    void whoWatchesALabelHearsOfThePagesThatHaveIt() {
        watches.watch(reader, Watched.label(space.id(), " Fish "));
        save("Two.");
        assertThat(lines(reader)).isEmpty();
        pages.setLabels(author, page.id(), List.of("fish"));
        save("Three.");
        assertThat(lines(reader)).containsExactly("CHANGED Zebrafish 1");
    }

    @Test
    void aDraftIsToldOfWhenItIsPublished() {
        watches.watch(reader, Watched.space(space.id()));
        PageDetails draft = pages.create(author, new NewPage(space.key(), null, "Okapi", "", List.of(), true, null));
        told.about(draft.id());
        assertThat(lines(reader)).isEmpty();
        pages.publish(author, draft.id());
        told.about(draft.id());
        assertThat(lines(reader)).containsExactly("CREATED Okapi 1");
    }

    @Test
    void oneWatchesWhatOneWritesUnlessOneSaysNo() {
        assertThat(watches.isWatched(author, Watched.page(page.id()))).isTrue();
        watches.unwatch(author, Watched.page(page.id()));
        save("Two.");
        assertThat(watches.isWatched(author, Watched.page(page.id()))).isFalse();

        choices.save(reader, new Choice(Map.of(), null, false));
        wiki.give(reader, Role.EDIT, space);
        Caller writer = new Caller(reader.person(), reader.groups(), false, false);
        PageDetails own = wiki.page(writer, space, "Own", "");
        told.about(own.id());
        assertThat(watches.isWatched(writer, Watched.page(own.id()))).isFalse();
    }

    @Test
    void whoWantsNothingIsToldNothing() {
        choices.save(reader, new Choice(Map.of(Topic.CHANGES, Delivery.NOTHING), null, true));
        watches.watch(reader, Watched.page(page.id()));
        save("Two.");
        assertThat(lines(reader)).isEmpty();
    }

    @Test
    void losingAccessTakesEverythingAwayAtOnceAndLetsNothingThrough() {
        watches.watch(reader, Watched.page(page.id()));
        watches.watch(reader, Watched.label(space.id(), "fish"));
        save("Two.");
        assertThat(inbox.unread(reader)).isEqualTo(1);
        assertThat(watches.mine(reader)).hasSize(2);

        restrict();
        assertThat(inbox.unread(reader)).isZero();
        assertThat(lines(reader)).isEmpty();
        assertThat(watches.mine(reader)).extracting(WatchedThing::name).containsExactly("fish");
        assertThat(watches.isWatched(reader, Watched.page(page.id()))).isFalse();
        save("Three, @" + username(reader));
        assertThat(lines(reader)).isEmpty();

        restrictions.set(author, page.id(), Rules.NONE);
        assertThat(lines(reader)).as("nothing was told meanwhile").containsExactly("CHANGED Zebrafish 1");
        trash.add(author, page.id());
        assertThat(lines(reader)).isEmpty();

        spaces.setAccess(testPeople.administratorCaller(), space.key(), List.of());
        assertThat(watches.mine(reader)).isEmpty();
    }

    @Test
    void aNameInAPageTellsThatPersonOnceForEachTimeItAppears() {
        save("Ask @" + username(reader) + ". And `@" + username(author) + "`");
        assertThat(lines(reader)).containsExactly("MENTIONED Zebrafish 1");
        save("Ask @" + username(reader) + " again.");
        assertThat(lines(reader)).containsExactly("MENTIONED Zebrafish 1");
        save("Ask nobody.");
        save("Ask @" + username(reader).toUpperCase(Locale.ROOT) + ".");
        assertThat(lines(reader)).containsExactly("MENTIONED Zebrafish 2");
    }

    @Test
    void aNameLeadsToItsPersonInThePageAndInItsPreviewForThoseWhoAreSignedIn() {
        String name = username(reader);
        String link = "<a class=\"mention\" href=\"/people/" + name + "\">@" + name + "</a>";
        assertThat(articles.preview(author, page, "Ask @" + name)).contains(link);
        assertThat(articles.preview(author, space, "Ask @" + name)).contains(link);
        TestWiki.signing(consent ->
                spaces.describe(testPeople.administratorCaller(), space.key(), null, null, Visibility.PUBLIC, consent));
        save("Ask @" + name);
        assertThat(articles.html(reader, articles.find(reader, page.id()).orElseThrow()))
                .contains(link);
        assertThat(articles.html(
                        Caller.ANONYMOUS,
                        articles.find(Caller.ANONYMOUS, page.id()).orElseThrow()))
                .contains("Ask @" + name)
                .doesNotContain("/people/");
    }

    @Test
    void aNameTellsNobodyWhoMayNotSeeThePageNorTheWriter() {
        Caller stranger = testPeople.caller();
        save("@" + username(stranger) + " and @" + username(author) + " and @nobody-at-all");
        assertThat(lines(stranger)).isEmpty();
        assertThat(lines(author)).isEmpty();
    }

    @Test
    void noticesAreReadAndUnreadByTheirOwnerAlone() {
        watches.watch(reader, Watched.page(page.id()));
        save("Two.");
        long id = inbox.list(reader, true, null, 10).getFirst().id();
        inbox.markRead(testPeople.caller(), id, true);
        assertThat(inbox.unread(reader)).isEqualTo(1);
        inbox.markRead(reader, id, true);
        assertThat(inbox.unread(reader)).isZero();
        assertThat(inbox.list(reader, true, null, 10)).isEmpty();
        inbox.markRead(reader, id, false);
        assertThat(inbox.unread(reader)).isEqualTo(1);
        save("Three.");
        inbox.markAllRead(reader);
        assertThat(inbox.unread(reader)).isZero();
    }

    @Test
    void theListIsReadInPortions() {
        watches.watch(reader, Watched.space(space.id()));
        for (int n = 0; n < 5; n++) {
            told.about(wiki.page(author, space, "Page " + n, "").id());
        }
        List<Notice> first = inbox.list(reader, false, null, 3);
        List<Notice> rest = inbox.list(reader, false, first.getLast().mark(), 3);
        assertThat(first).extracting(notice -> notice.subject().title()).containsExactly("Page 4", "Page 3", "Page 2");
        assertThat(rest).extracting(notice -> notice.subject().title()).containsExactly("Page 1", "Page 0");
    }

    @Test
    void strangersAndVisitorsAreRefused() {
        Caller stranger = testPeople.caller();
        Watched what = Watched.page(page.id());
        assertThatThrownBy(() -> watches.watch(stranger, what)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> watches.watch(stranger, Watched.space(space.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> watches.watch(stranger, Watched.label(space.id(), "fish")))
                .isInstanceOf(NotFound.class);
        Caller reading = new Caller(reader.person(), reader.groups(), false, true);
        for (Caller other : List.of(Caller.ANONYMOUS, reading)) {
            assertThatThrownBy(() -> watches.watch(other, what)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> watches.unwatch(other, what)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> inbox.markRead(other, 1, true)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> inbox.markAllRead(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> choices.save(other, Choice.USUAL)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> inbox.list(Caller.ANONYMOUS, false, null, 10)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> inbox.seen(Caller.ANONYMOUS, Pages.ref(page.id())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> watches.mine(Caller.ANONYMOUS)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> choices.get(Caller.ANONYMOUS)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> choices.hasAddress(Caller.ANONYMOUS)).isInstanceOf(NotAllowed.class);
        assertThat(inbox.unread(Caller.ANONYMOUS)).isZero();
        assertThat(watches.isWatched(Caller.ANONYMOUS, what)).isFalse();
    }

    private String username(Caller person) {
        return people.card(person.personId()).orElseThrow().username();
    }

    private List<String> lines(Caller person) {
        return inbox.list(person, false, null, 50).stream()
                .map(notice -> notice.happening() + " " + notice.subject().title() + " " + notice.times())
                .toList();
    }
}
