package org.commonplace.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purges;
import org.commonplace.shared.ContentRef;
import org.commonplace.wiki.PageEdit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is purged is gone from what was said about it as well. */
class PurgedDiscussionTest extends SaidAboutAPage {

    private static final String WHY = "A patient asked for it";

    @Autowired
    Purges purges;

    private final String secret = TestPeople.fresh("Quagga").replace("-", "");

    @Test
    void aPurgedPageTakesItsCommentsAndReportsAlong() {
        long said = say(colleague, secret);
        comments.reply(author, said, "Again " + secret, Consent.NONE);
        long told = reports.tell(reader, new NewReport(subject, Fault.WRONG, secret, "192.0.2.1", Consent.NONE));
        reports.settle(author, told, Outcome.OTHERWISE, secret);
        news(author);
        purge(subject, List.of());
        assertThat(kept()).isZero();
    }

    @Test
    void aPurgedRevisionTakesWhatWasQuotedOfIt() {
        pages.save(author, page.id(), new PageEdit("They are striped. " + secret + " is their keeper.", 1));
        comments.add(
                colleague,
                new NewComment(subject, "Who?", new Passage(secret, "striped. ", " is their"), Consent.NONE));
        comments.add(
                colleague, new NewComment(subject, "Really?", new Passage("They are", "", " striped."), Consent.NONE));
        pages.save(author, page.id(), new PageEdit("They are striped. Ask.", 2));
        purge(subject, List.of(2));
        assertThat(kept()).isZero();
        assertThat(open(reader))
                .extracting(Conversation::passage)
                .containsExactly(null, new Passage("They are", "", " striped."));
    }

    @Test
    void oneCommentIsPurgedAlone() {
        long said = say(colleague, secret);
        comments.reply(author, said, "Oh.", Consent.NONE);
        purge(Comments.ref(said), List.of());
        assertThat(kept()).isZero();
        assertThat(open(reader).getFirst().replies()).hasSize(1);
    }

    private void purge(ContentRef content, List<Integer> revisions) {
        Caller administrator = testPeople.administratorCaller();
        purges.purge(administrator, new Purge(content, revisions), WHY, Long.toString(content.id()));
    }

    private long kept() {
        return database.sql("""
                        SELECT (SELECT COUNT(*) FROM discussion_comment
                                WHERE CONCAT_WS(' ', body, quote, quote_before, quote_after, hidden_why) LIKE :secret)
                             + (SELECT COUNT(*) FROM reader_report WHERE CONCAT_WS(' ', words, answer) LIKE :secret)
                        """)
                .param("secret", "%" + secret + "%")
                .query(Long.class)
                .single();
    }
}
