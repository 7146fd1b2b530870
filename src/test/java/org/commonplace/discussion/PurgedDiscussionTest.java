package org.commonplace.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purges;
import org.commonplace.privacy.Traces;
import org.commonplace.search.TestIndex;
import org.commonplace.shared.ContentRef;
import org.commonplace.wiki.PageEdit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is purged is gone from what was said about it as well. */
class PurgedDiscussionTest extends SaidAboutAPage {

    private static final String WHY = "A patient asked for it";

    @Autowired
    Purges purges;

    @Autowired
    Traces traces;

    @Autowired
    TestIndex index;

    private final String secret = Traces.token();

    @Test
    void aPurgedPageTakesItsCommentsAndReportsAlong() throws IOException {
        long said = say(colleague, secret);
        long again = comments.reply(author, said, "Again " + secret, Consent.NONE);
        reactions.react(colleague, again, Reaction.AGREE, true);
        long told = reports.tell(reader, new NewReport(subject, Fault.WRONG, secret, "192.0.2.1", Consent.NONE));
        reports.settle(author, told, Outcome.OTHERWISE, secret);
        assertThat(news(author)).isNotEmpty();
        assertThat(traces.columns(secret))
                .contains("discussion_comment.body", "reader_report.words", "reader_report.answer");
        purge(subject, List.of());
        traces.assertNoneOf(secret);
        assertThat(inbox.list(author, false, null, 20)).isEmpty();
        assertThat(rowsAbout("notice", Comments.ref(said)) + rowsAbout("notice", Reports.ref(told)))
                .isZero();
    }

    @Test
    void aPurgedRevisionTakesWhatWasQuotedOfIt() throws IOException {
        pages.save(author, page.id(), new PageEdit("They are striped. " + secret + " is their keeper.", 1));
        comments.add(
                colleague,
                new NewComment(subject, "Who?", new Passage(secret, "striped. ", " is their"), Consent.NONE));
        comments.add(
                colleague, new NewComment(subject, "Really?", new Passage("They are", "", " striped."), Consent.NONE));
        pages.save(author, page.id(), new PageEdit("They are striped. Ask.", 2));
        index.catchUp();
        assertThat(traces.columns(secret)).contains("discussion_comment.quote", "page_revision.body");
        purge(subject, List.of(2));
        traces.assertNoneOf(secret);
        assertThat(open(reader))
                .extracting(Conversation::passage)
                .containsExactly(null, new Passage("They are", "", " striped."));
    }

    @Test
    void oneCommentIsPurgedAlone() throws IOException {
        long said = say(colleague, secret);
        comments.reply(author, said, "Oh.", Consent.NONE);
        moderation.hide(curator, said, "Says " + secret);
        assertThat(traces.columns(secret)).contains("discussion_comment.body", "discussion_comment.hidden_why");
        purge(Comments.ref(said), List.of());
        traces.assertNoneOf(secret);
        assertThat(open(reader).getFirst().replies()).hasSize(1);
    }

    private void purge(ContentRef content, List<Integer> revisions) {
        Caller administrator = testPeople.administratorCaller();
        purges.purge(administrator, new Purge(content, revisions), WHY, Long.toString(content.id()));
    }

    private long rowsAbout(String table, ContentRef content) {
        return database.sql("SELECT COUNT(*) FROM " + table + " WHERE subject_kind = ? AND subject_id = ?")
                .params(content.kind(), content.id())
                .query(Long.class)
                .single();
    }
}
