package org.commonplace.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.TestThings;
import org.commonplace.discussion.Discussed.Keepers;
import org.commonplace.discussion.DiscussedThings.Thing;
import org.commonplace.notifications.Inbox;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purges;
import org.commonplace.privacy.Traces;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Content that is no page is commented on, reported and purged as pages are. */
@CommonplaceTest
class OtherKindTest {

    private static final String WHY = "A patient asked for it";
    private static final Paging PAGING = new Paging(0, 50);
    private static final ContentRef SHELF = new ContentRef("shelf", 7);

    @Autowired
    Conversations conversations;

    @Autowired
    Comments comments;

    @Autowired
    Reports reports;

    @Autowired
    ReportTasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    Purges purges;

    @Autowired
    Traces traces;

    @Autowired
    TestThings things;

    @Autowired
    DiscussedThings discussed;

    @Autowired
    TestPeople some;

    @Autowired
    TestWiki wiki;

    @Autowired
    People people;

    ContentRef thing;
    Caller owner;
    Caller curator;
    Caller colleague;
    Caller follower;
    Caller reader;

    @BeforeEach
    void aThing() {
        thing = things.make();
        owner = someoneWith(Role.EDIT);
        curator = someoneWith(Role.CURATE);
        colleague = someoneWith(Role.COMMENT);
        follower = someoneWith(Role.VIEW);
        reader = someoneWith(Role.VIEW);
        discussed.put(
                thing,
                new Thing(
                        "Evening of quaggas",
                        "They come at eight.",
                        new Keepers(SHELF, owner.personId(), null),
                        Set.of(curator.personId()),
                        Set.of(follower.personId()),
                        true));
    }

    @Test
    void itIsCommentedOnByThoseWhoMayAndTheOthersAreTold() {
        long said = comments.add(
                colleague, new NewComment(thing, "At *eight*?", new Passage("eight", "come at ", "."), Consent.NONE));
        Conversation shown = conversations.list(reader, thing, false, 0, 10).getFirst();
        assertThat(shown.first().html()).as("its own words, not Markdown").isEqualTo("<p>At *eight*?</p>");
        assertThat(shown.passage()).isEqualTo(new Passage("eight", "come at ", "."));
        String address = "/things/" + thing.id() + "#comment-" + said;
        for (Caller told : List.of(owner, follower)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(news(told)).containsExactly("COMMENTED Evening of quaggas " + address));
        }
        assertThat(news(reader)).isEmpty();

        Caller stranger = some.caller();
        assertThatThrownBy(() -> comments.add(reader, NewComment.about(thing, "Me too.")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> comments.add(stranger, NewComment.about(thing, "Me too.")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conversations.list(stranger, thing, false, 0, 10))
                .isInstanceOf(NotFound.class);
        assertThat(conversations.find(stranger, said)).isEmpty();
        things.close(thing);
        assertThat(news(owner)).isEmpty();
        assertThat(conversations.find(owner, said)).isEmpty();
    }

    @Test
    void nothingIsSaidAboutItOnceItIsOver() {
        long said = comments.add(colleague, NewComment.about(thing, "One."));
        discussed.put(thing, discussed.get(thing).closed());
        assertThat(conversations.roleOf(curator, thing)).contains(Role.VIEW);
        assertThatThrownBy(() -> comments.add(colleague, NewComment.about(thing, "Two.")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> comments.reply(colleague, said, "Two.", Consent.NONE))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tell("Two.")).isInstanceOf(Invalid.class);
        assertThat(conversations.count(reader, thing).open()).isOne();
    }

    @Test
    void aReportIsItsOwnersTaskUntilItIsSettled() {
        long report = tell("It is at nine.");
        assertThat(discussed.wasReported(thing)).isTrue();
        assertThat(reports.standing(colleague, thing).orElseThrow().wrong()).isTrue();
        assertThat(ids(tasks.mine(owner, PAGING).items())).containsExactly(report);
        assertThat(ids(tasks.curated(curator, PAGING).items())).containsExactly(report);
        assertThat(tasks.mine(curator, PAGING).items()).as("the owner is here").isEmpty();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(news(owner)).containsExactly("REPORTED Evening of quaggas /things/" + thing.id()));
        assertThatThrownBy(() -> reports.settle(colleague, report, Outcome.CORRECTED, ""))
                .isInstanceOf(NotAllowed.class);

        reports.settle(owner, report, Outcome.CORRECTED, "Nine it is.");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(news(reader)).containsExactly("SETTLED Evening of quaggas /things/" + thing.id()));
        assertThat(tasks.mine(owner, PAGING).items()).isEmpty();
        assertThat(reports.standing(colleague, thing)).isEmpty();
    }

    @Test
    void itIsTheCuratorsTaskOnceNobodyElseIsThere() {
        String username = people.card(owner.personId()).orElseThrow().username();
        people.change(some.administratorCaller(), username, AccountChange.disabled(true));
        long report = tell("");
        assertThat(ids(tasks.mine(curator, PAGING).items())).containsExactly(report);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(news(curator)).hasSize(1));
    }

    /** Numbers of different kinds are the same numbers. */
    @Test
    void itIsInNoSpaceThatHappensToHaveTheNumberOfItsPlace() {
        SpaceDetails space = wiki.space(Visibility.PRIVATE);
        wiki.give(curator, Role.CURATE, space);
        discussed.put(thing, discussed.get(thing).in(new ContentRef("shelf", space.id())));
        long report = tell("Not here.");
        assertThat(ids(tasks.curated(curator, PAGING).items())).containsExactly(report);
        assertThat(tasks.in(curator, space.id(), PAGING).items()).isEmpty();
    }

    @Test
    void whatWasSaidAboutItGoesWhenItIsPurged() throws IOException {
        String token = Traces.token();
        long said =
                comments.add(colleague, new NewComment(thing, token, new Passage(token, token, token), Consent.NONE));
        comments.reply(owner, said, "Again " + token, Consent.NONE);
        reports.settle(owner, tell(token), Outcome.OTHERWISE, token);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(news(follower)).hasSize(1));
        assertThat(traces.columns(token))
                .contains(
                        "discussion_comment.body",
                        "discussion_comment.quote",
                        "reader_report.words",
                        "reader_report.answer");

        purge(List.of());

        traces.assertNoneOf(token);
        assertThat(conversations.count(reader, thing)).isEqualTo(new Conversations.Counts(0, 0));
        assertThat(news(follower)).isEmpty();
    }

    @Test
    void ofAPurgedFormerTextOnlyWhatItStillSaysIsQuoted() throws IOException {
        String token = Traces.token();
        Passage kept = new Passage("eight", "come at ", ".");
        comments.add(colleague, new NewComment(thing, "Still?", kept, Consent.NONE));
        comments.add(colleague, new NewComment(thing, "Who?", new Passage(token, "with ", "."), Consent.NONE));
        assertThat(traces.columns(token)).containsExactly("discussion_comment.quote");

        purge(List.of(1));

        traces.assertNoneOf(token);
        assertThat(conversations.list(reader, thing, false, 0, 10))
                .extracting(Conversation::passage)
                .containsExactly(kept, null);
    }

    private long tell(String words) {
        return reports.tell(reader, new NewReport(thing, Fault.WRONG, words, "192.0.2.1", Consent.NONE));
    }

    private void purge(List<Integer> revisions) {
        purges.purge(some.administratorCaller(), new Purge(thing, revisions), WHY, Long.toString(thing.id()));
    }

    private Caller someoneWith(Role role) {
        Caller caller = some.caller();
        things.allow(thing, caller, role);
        return caller;
    }

    private List<String> news(Caller person) {
        return inbox.list(person, false, null, 20).stream()
                .map(notice -> notice.happening() + " " + notice.subject().title() + " "
                        + notice.subject().address())
                .toList();
    }

    private static List<Long> ids(List<Report> found) {
        return found.stream().map(Report::id).toList();
    }
}
