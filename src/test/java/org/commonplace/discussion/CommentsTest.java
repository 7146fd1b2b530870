package org.commonplace.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonplace.Payloads;
import org.commonplace.TestPeople;
import org.commonplace.discussion.Comment.Reacted;
import org.commonplace.discussion.Comment.State;
import org.commonplace.notifications.Mentions;
import org.commonplace.people.Caller;
import org.commonplace.people.NewPerson;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.PageTree.Destination;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.commonplace.wiki.Trash;
import org.commonplace.wiki.VerifiedReading;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people say about a page, who hears of it, and who may neither say nor read it. */
class CommentsTest extends SaidAboutAPage {

    @Autowired
    Spaces spaces;

    @Autowired
    Trash trash;

    @Autowired
    Reviews reviews;

    @Autowired
    VerifiedReading verified;

    @Autowired
    PageTree tree;

    @Test
    void aCommentAndItsRepliesAreAConversationThatAllReadersSee() {
        long said = say(colleague, "Is *this* right?");
        comments.reply(author, said, "Yes, see [[Zebrafish]].", Consent.NONE);

        Conversation conversation = open(reader).getFirst();
        assertThat(conversation.first().html()).isEqualTo("<p>Is <em>this</em> right?</p>");
        assertThat(conversation.first().author()).isEqualTo(colleague.person());
        assertThat(conversation.first().text())
                .as("only whoever wrote it edits it")
                .isEmpty();
        assertThat(conversation.replies()).hasSize(1);
        assertThat(conversation.replies().getFirst().html()).contains("href=\"" + page.url() + "\"");
        assertThat(first(colleague).text()).isEqualTo("Is *this* right?");
        assertThat(conversations.count(reader, subject)).isEqualTo(new Conversations.Counts(1, 0));
        assertThat(audited(Comments.ref(said))).containsExactly("comment.added");
    }

    @Test
    void whoeverLooksAfterThePageIsToldAndWhoeverTakesPartIsToldOfReplies() {
        long said = say(colleague, "Is this right?");
        assertThat(news(author)).containsExactly("COMMENTED Zebrafish 1");
        assertThat(notice(author).subject().address()).isEqualTo(page.url() + "#comment-" + said);
        comments.reply(author, said, "Yes.", Consent.NONE);
        assertThat(news(colleague)).containsExactly("REPLIED Zebrafish 1");
        assertThat(news(author)).as("not of their own").containsExactly("COMMENTED Zebrafish 1");
        assertThat(news(reader)).isEmpty();
    }

    @Test
    void aNameInACommentTellsThatPersonOnceAndNobodyWhoMayNotSeeThePage() {
        long said =
                say(colleague, "Ask @" + username(reader) + ", @" + username(author) + " or @" + username(stranger));
        assertThat(news(reader)).containsExactly("MENTIONED Zebrafish 1");
        assertThat(news(author)).as("once, though it is their page").containsExactly("MENTIONED Zebrafish 1");
        assertThat(news(stranger)).isEmpty();
        comments.edit(colleague, said, "Ask @" + username(reader) + " or @" + username(curator), Consent.NONE);
        assertThat(news(curator)).containsExactly("MENTIONED Zebrafish 1");
        assertThat(news(reader)).containsExactly("MENTIONED Zebrafish 1");
    }

    @Test
    void whoeverLooksAfterThePageHearsOfACommentThatNamesMoreThanAreCalled() {
        StringBuilder text = new StringBuilder("All of you:");
        for (int n = 0; n < Mentions.MOST; n++) {
            String username = TestPeople.fresh("staff");
            people.introduce(new NewPerson(username, "One of many", null), false);
            text.append(" @").append(username);
        }
        say(colleague, text + " @" + username(author));
        assertThat(news(author)).containsExactly("COMMENTED Zebrafish 1");
    }

    @Test
    void losingAccessTakesNewsOfCommentsAwayAtOnce() {
        long said = say(colleague, "One.");
        comments.reply(author, said, "Two, @" + username(reader), Consent.NONE);
        assertThat(news(colleague)).hasSize(1);
        assertThat(news(reader)).hasSize(1);
        restrict();
        assertThat(news(colleague)).isEmpty();
        assertThat(news(reader)).isEmpty();
        comments.reply(author, said, "Three.", Consent.NONE);
        assertThat(news(colleague)).isEmpty();
    }

    @Test
    void onesOwnCommentIsChangedAndTakenBack() {
        long said = say(colleague, "One.");
        comments.edit(colleague, said, "Two.", Consent.NONE);
        assertThat(first(reader).html()).isEqualTo("<p>Two.</p>");
        assertThat(first(reader).edited()).isTrue();
        refused(
                NotAllowed.class,
                () -> comments.edit(author, said, "Mine", Consent.NONE),
                () -> comments.delete(author, said),
                () -> comments.delete(curator, said));
        comments.delete(colleague, said);
        assertThat(open(reader)).isEmpty();
        refused(NotFound.class, () -> comments.edit(colleague, said, "Again", Consent.NONE));
    }

    @Test
    void whereOthersRepliedThePlaceStaysAndGoesWithTheLastOfThem() {
        long said = say(colleague, "Regrettable.");
        reactions.react(author, said, Reaction.AGREE, true);
        long reply = comments.reply(author, said, "Oh.", Consent.NONE);
        comments.delete(colleague, said);
        assertThat(first(reader).state()).isEqualTo(State.DELETED);
        assertThat(first(reader).html()).isEmpty();
        assertThat(first(reader).reactions()).isEmpty();
        assertThat(database.sql("SELECT body FROM discussion_comment WHERE id = :id")
                        .param("id", said)
                        .query(String.class)
                        .single())
                .as("the words are gone for good")
                .isEmpty();
        comments.delete(author, reply);
        assertThat(open(reader)).isEmpty();
    }

    @Test
    void aCuratorHidesACommentWithAReasonAndShowsItAgain() {
        long said = say(colleague, "Rude words.");
        refused(NotAllowed.class, () -> moderation.hide(author, said, "No"), () -> moderation.show(colleague, said));
        refused(Invalid.class, () -> moderation.hide(curator, said, " "));
        moderation.hide(curator, said, "Not about the page");
        assertThat(first(reader).state()).isEqualTo(State.HIDDEN);
        assertThat(first(reader).html()).isEmpty();
        assertThat(first(reader).why()).isEqualTo("Not about the page");
        assertThat(first(colleague).text()).isEmpty();
        assertThat(first(curator).html()).contains("Rude words.");
        refused(NotAllowed.class, () -> comments.edit(colleague, said, "Polite words.", Consent.NONE));
        refused(NotFound.class, () -> reactions.react(author, said, Reaction.AGREE, true));
        moderation.show(curator, said);
        assertThat(first(reader).html()).contains("Rude words.");
        assertThat(audited(Comments.ref(said))).containsExactly("comment.added", "comment.hidden", "comment.shown");
    }

    @Test
    void aConversationIsOverWhenItsAuthorOrAnEditorSaysSoAndGoesOnWithAReply() {
        long said = say(colleague, "Question?");
        Caller another = wiki.someoneWith(Role.COMMENT, space);
        refused(NotAllowed.class, () -> conversations.resolve(another, said, true));
        refused(NotAllowed.class, () -> conversations.resolve(reader, said, true));
        conversations.resolve(author, said, true);
        assertThat(open(reader)).isEmpty();
        assertThat(conversations.list(reader, subject, true, 0, 10))
                .extracting(Conversation::resolvedBy)
                .containsExactly(author.person());
        conversations.resolve(colleague, said, false);
        assertThat(open(reader)).hasSize(1);
        conversations.resolve(colleague, said, true);
        comments.reply(another, said, "One more thing.", Consent.NONE);
        assertThat(conversations.count(reader, subject)).isEqualTo(new Conversations.Counts(1, 0));
        long reply = open(reader).getFirst().replies().getFirst().id();
        refused(NotFound.class, () -> conversations.resolve(author, reply, true));
    }

    @Test
    void aReactionCountsOnceForEachPersonAndKind() {
        long said = say(colleague, "Good news.");
        reactions.react(author, said, Reaction.AGREE, true);
        reactions.react(author, said, Reaction.AGREE, true);
        reactions.react(colleague, said, Reaction.AGREE, true);
        reactions.react(author, said, Reaction.THANKS, true);
        reactions.react(author, said, Reaction.THANKS, false);
        assertThat(first(author).reactions())
                .containsExactly(new Reacted(Reaction.AGREE, 2, Set.of(author.personId(), colleague.personId()), true));
        assertThat(first(reader).reactions().getFirst().own()).isFalse();
    }

    @Test
    void aPassageOfATextThatReadersDoNotSeeIsNotQuotedToThem() {
        reviews.review(author, page.id(), null, null);
        verified.ask(testPeople.administratorCaller(), page.space(), true);
        pages.save(author, page.id(), new PageEdit("They are narwhals.", 1));
        Passage newer = new Passage("narwhals", "They are ", ".");
        comments.add(author, new NewComment(subject, "Certainly?", newer, Consent.NONE));

        assertThat(open(author).getFirst().passage()).isEqualTo(newer);
        assertThat(open(reader).getFirst().passage()).isNull();
        reviews.review(author, page.id(), 2, null);
        assertThat(open(reader).getFirst().passage()).isEqualTo(newer);
    }

    @Test
    void aPassageIsKeptWithTheWordsAroundIt() {
        Passage passage = new Passage(" striped ", "They are ", ". Ask the keeper.");
        comments.add(colleague, new NewComment(subject, "Spotted, too.", passage, Consent.NONE));
        assertThat(open(reader).getFirst().passage())
                .isEqualTo(new Passage("striped", "They are ", ". Ask the keeper."));
        refused(
                Invalid.class,
                () -> new Passage(" ", "", ""),
                () -> new Passage("x".repeat(Passage.LONGEST + 1), "", ""));
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        long said = say(colleague, "One.");
        refused(
                Invalid.class,
                () -> say(colleague, " \n"),
                () -> say(colleague, "x".repeat(Comments.LONGEST + 1)),
                () -> comments.reply(colleague, said, "", Consent.NONE),
                () -> comments.edit(colleague, said, "", Consent.NONE));
        assertThat(open(reader)).hasSize(1);
    }

    @Test
    void textThatMayIdentifyAPatientIsStoppedAndLeavesNothing() {
        assertThatThrownBy(() -> say(colleague, "The patient has NHS number 943 476 5919."))
                .isInstanceOf(IdentifiableText.class);
        assertThat(open(reader)).isEmpty();
        long said = say(colleague, "Nobody.");
        assertThatThrownBy(() -> comments.reply(author, said, "NHS number 943 476 5919, a patient", Consent.NONE))
                .isInstanceOf(IdentifiableText.class);
        assertThatThrownBy(() -> comments.edit(colleague, said, "NHS number 943 476 5919, a patient", Consent.NONE))
                .isInstanceOf(IdentifiableText.class);
        assertThatThrownBy(() -> moderation.hide(curator, said, "Names patient 943 476 5919, NHS number"))
                .isInstanceOf(IdentifiableText.class);
        assertThat(first(reader).html()).isEqualTo("<p>Nobody.</p>");
    }

    @Test
    void aStrangerIsToldNothingAndDoesNothing() {
        long said = say(colleague, "One.");
        nothingFor(stranger, said);
        nothingFor(Caller.ANONYMOUS, said);
    }

    @Test
    void aPageThatIsKeptFromAColleagueTakesItsCommentsAlong() {
        long said = say(colleague, "One.");
        comments.reply(author, said, "Two.", Consent.NONE);
        restrict();
        nothingFor(colleague, said);
        assertThat(open(author)).hasSize(1);
    }

    @Test
    void aPageThatMovesToAPrivateSpaceTakesItsCommentsAlong() {
        long said = say(colleague, "One.");
        SpaceDetails other = wiki.space(Visibility.PRIVATE);
        Caller administrator = testPeople.administratorCaller();
        tree.move(administrator, page.id(), new Destination(other.key(), null, null));
        nothingFor(colleague, said);
        assertThat(open(administrator)).hasSize(1);
    }

    @Test
    void aPageInTheTrashTakesItsCommentsAlong() {
        long said = say(colleague, "One.");
        trash.add(author, page.id());
        nothingFor(colleague, said);
        refused(
                Invalid.class,
                () -> say(author, "To myself."),
                () -> comments.reply(author, said, "To myself.", Consent.NONE),
                () -> conversations.resolve(author, said, true),
                () -> reactions.react(author, said, Reaction.AGREE, true));
        trash.restore(author, page.id());
        assertThat(open(colleague)).hasSize(1);
    }

    @Test
    void anArchivedPageIsReadAndNotSpokenOf() {
        long said = say(colleague, "One.");
        pages.archive(author, page.id());
        assertThat(open(reader)).hasSize(1);
        assertThat(conversations.roleOf(author, subject)).contains(Role.VIEW);
        refused(
                Invalid.class,
                () -> say(colleague, "Two."),
                () -> comments.edit(colleague, said, "Two.", Consent.NONE));
    }

    @Test
    void whoMayOnlyReadSaysNothing() {
        long said = say(colleague, "One.");
        Caller reading = new Caller(author.person(), author.groups(), false, true);
        for (Caller caller : List.of(reader, reading)) {
            refused(
                    NotAllowed.class,
                    () -> say(caller, "Mine"),
                    () -> comments.reply(caller, said, "Mine", Consent.NONE),
                    () -> comments.edit(caller, said, "Mine", Consent.NONE),
                    () -> comments.delete(caller, said),
                    () -> reactions.react(caller, said, Reaction.AGREE, true),
                    () -> conversations.resolve(caller, said, true),
                    () -> moderation.hide(caller, said, "No"),
                    () -> moderation.show(caller, said));
        }
        Caller own = new Caller(colleague.person(), colleague.groups(), false, true);
        refused(
                NotAllowed.class,
                () -> comments.delete(own, said),
                () -> comments.edit(own, said, "Mine", Consent.NONE));
        assertThat(first(reader).html()).isEqualTo("<p>One.</p>");
    }

    @Test
    void visitorsReadCommentsOfAPublicPageAndLearnNoNames() {
        TestWiki.signing(consent ->
                spaces.describe(testPeople.administratorCaller(), space.key(), null, null, Visibility.PUBLIC, consent));
        long said = say(colleague, "Ask @" + username(author));
        reactions.react(author, said, Reaction.AGREE, true);
        moderation.hide(curator, comments.reply(colleague, said, "Rude.", Consent.NONE), "Names Sam");
        Conversation seen = open(Caller.ANONYMOUS).getFirst();
        assertThat(seen.first().author()).isNull();
        assertThat(seen.first().html()).contains("@" + username(author)).doesNotContain("/people/");
        assertThat(seen.first().reactions()).containsExactly(new Reacted(Reaction.AGREE, 1, Set.of(), false));
        assertThat(seen.replies().getFirst().why()).isEmpty();
        conversations.resolve(colleague, said, true);
        assertThat(conversations
                        .list(Caller.ANONYMOUS, subject, true, 0, 10)
                        .getFirst()
                        .resolvedBy())
                .isNull();
        refused(
                NotAllowed.class,
                () -> say(Caller.ANONYMOUS, "Hello"),
                () -> comments.reply(Caller.ANONYMOUS, said, "Hello", Consent.NONE));
    }

    @Test
    void recordedAttacksStayWords() {
        for (String text : Payloads.texts(20)) {
            String cut = text.substring(0, Math.min(Comments.LONGEST, text.length()));
            long said = say(colleague, cut);
            String html = conversations.find(reader, said).orElseThrow().first().html();
            assertThat(Jsoup.parseBodyFragment(html)
                            .select("script, style, img, svg, math, iframe, form, input, [id], [style], [^on],"
                                    + " [href~=(?i)^[\\x00-\\x20]*(javascript|vbscript|data):]"))
                    .isEmpty();
            comments.delete(colleague, said);
        }
    }

    private void nothingFor(Caller caller, long said) {
        refused(
                NotFound.class,
                () -> open(caller),
                () -> conversations.count(caller, subject),
                () -> say(caller, "Mine"),
                () -> comments.reply(caller, said, "Mine", Consent.NONE),
                () -> reactions.react(caller, said, Reaction.AGREE, true),
                () -> conversations.resolve(caller, said, true),
                () -> moderation.hide(caller, said, "No"),
                () -> moderation.show(caller, said));
        assertThatThrownBy(() -> comments.edit(caller, said, "Mine", Consent.NONE))
                .isInstanceOf(caller.isSignedIn() ? NotFound.class : NotAllowed.class);
        assertThatThrownBy(() -> comments.delete(caller, said))
                .isInstanceOf(caller.isSignedIn() ? NotFound.class : NotAllowed.class);
        assertThat(conversations.find(caller, said)).isEmpty();
        assertThat(conversations.roleOf(caller, subject)).isEmpty();
        long missing = 999_999_999;
        refused(
                NotFound.class,
                () -> comments.reply(caller, missing, "Mine", Consent.NONE),
                () -> conversations.list(caller, new ContentRef("page", missing), false, 0, 10),
                () -> comments.add(caller, NewComment.about(new ContentRef("space", space.id()), "Mine")));
    }

    static void refused(Class<? extends RuntimeException> how, ThrowingCallable... tries) {
        for (int n = 0; n < tries.length; n++) {
            assertThatThrownBy(tries[n]).as("number %d", n).isInstanceOf(how);
        }
    }
}
