package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.commonplace.discussion.Comments;
import org.commonplace.discussion.Fault;
import org.commonplace.discussion.NewComment;
import org.commonplace.discussion.NewReport;
import org.commonplace.discussion.Passage;
import org.commonplace.discussion.Reaction;
import org.commonplace.discussion.Reactions;
import org.commonplace.discussion.Reports;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.ContentRef;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page is reported and settled, commented on as a whole and by its passages, on every screen and by keyboard alone. */
@BrowserTest
class DiscussionTest extends LaboratoryHandbook {

    private static final String BOARD = "not with the bed board";

    @Autowired
    Comments comments;

    @Autowired
    Reactions reactions;

    @Autowired
    Reports reports;

    PersonCard tom;
    Caller nurse;
    ContentRef subject;

    @BeforeEach
    void aNurse() {
        tom = people.someone("Tom Reyes");
        nurse = people.caller(tom);
        wiki.give(nurse, Role.COMMENT, space);
        subject = Pages.ref(labelling.id());
    }

    @Test
    void aReaderTellsTheOwnerWhoSettlesItAndTheReaderHearsOfIt(Browser browser) {
        Page reader = browser.signedIn(tom);
        reader.navigate(labelling.url());
        button(reader, "Tell the owner").first().click();
        browser.glance(reader, "report-dialog");
        reader.getByLabel("What have you noticed?").fill("The printer has moved to bay C.");
        button(reader, "It is out of date").click();
        assertThat(reader.getByText("Thank you. The owner has been told.")).isVisible();
        assertThat(reader).hasURL(java.util.regex.Pattern.compile(".*" + labelling.url()));
        assertThat(reader.locator(".report-notice")).containsText("may be out of date");

        Page owner = browser.signedIn(priya);
        assertThat(owner.getByText("Readers say something is not right")).isVisible();
        browser.glance(owner, "home-report");
        owner.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(labelling.title()))
                .first()
                .click();
        assertThat(owner.locator(".report-notice")).containsText("The printer has moved to bay C.");
        browser.glance(owner, "report-task");
        button(owner, "Settle").click();
        owner.getByLabel("In your words").fill("Bay C it is.");
        browser.glance(owner, "settle-dialog");
        owner.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Settle"))
                .click();
        assertThat(owner.locator(".report-notice")).hasCount(0);

        reader.navigate("/inbox");
        assertThat(reader.getByText("Priya Nair settled what you reported")).isVisible();
        reader.navigate(labelling.url());
        assertThat(reader.locator(".report-settled")).containsText("Bay C it is.");
        assertThat(reader.locator(".report-notice")).hasCount(0);
        browser.checkAccessibility(reader);
    }

    @Test
    void aSelectedPassageIsCommentedOnAndFoundAgainUntilItIsGone(Browser browser) {
        Page page = browser.signedIn(tom);
        page.navigate(labelling.url());
        select(page, BOARD);
        page.locator(".passage-button").click();
        assertThat(page.locator("vaadin-dialog .passage-quote, .passage-quote").first())
                .containsText(BOARD);
        browser.glance(page, "passage-dialog");
        Locator text = page.getByLabel("Your comment");
        text.fill("Two wrong labels came from the board.");
        text.press("Control+Enter");
        assertThat(page.locator("mark.passage")).hasText(BOARD);
        assertThat(page.locator(".passage-gone")).isHidden();

        save("Before. " + pages.get(editor, labelling.id()).body().replace("bed board", "old bed board") + " After.");
        page.reload();
        assertThat(page.locator("mark.passage")).hasText("not with the old bed board");

        save("All is new.");
        page.reload();
        assertThat(page.locator(".passage-gone")).isVisible();
        assertThat(page.locator("mark.passage")).hasCount(0);
        browser.glance(page, "passage-gone");
    }

    @Test
    void byKeyboardAlone(Browser browser) {
        comments.add(
                editor,
                new NewComment(subject, "Is this so?", new Passage(BOARD, "and the request, ", "."), Consent.NONE));
        Page page = browser.signedIn(tom);
        page.navigate(labelling.url());
        Locator marker = page.locator(".passage-marker");
        assertThat(marker).hasAttribute("aria-label", "One comment on these words");
        marker.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".conversation")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator(".passage-show")).isFocused();
        page.keyboard().press("Enter");
        assertThat(marker).isFocused();

        page.keyboard().press("c");
        assertThat(page.locator("discussion-section > comment-form textarea")).isFocused();
        page.keyboard().type("Said without a mouse.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".comment-text").last()).hasText("Said without a mouse.");

        button(page, "Comment on certain words").focus();
        page.keyboard().press("Enter");
        page.getByLabel("Words from the text").fill("11  seconds");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Your comment")).isFocused();
        page.keyboard().type("Twelve, with gloves.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("mark.passage").last()).hasText("11 seconds");
        browser.checkAccessibility(page);
    }

    @Test
    void whatIsTypedOutlivesAReload(Browser browser) {
        Page page = browser.signedIn(tom);
        page.navigate(labelling.url());
        Locator text = page.locator("discussion-section > comment-form textarea");
        text.fill("Half a sentence");
        page.reload();
        assertThat(text).hasValue("Half a sentence");
        button(page, "Comment").click();
        assertThat(page.locator(".comment-text")).hasText("Half a sentence");
        page.reload();
        assertThat(page.locator(".comment-text")).hasText("Half a sentence");
        assertThat(text).hasValue("");

        Locator unsent = page.locator(".reply-unsent");
        assertThat(unsent).isHidden();
        Locator reply =
                page.locator(".conversation-foot").getByText("Reply", new Locator.GetByTextOptions().setExact(true));
        reply.click();
        page.locator(".conversation comment-form textarea").fill("Begun");
        page.reload();
        assertThat(unsent).isVisible();
        reply.click();
        assertThat(page.locator(".conversation comment-form textarea")).hasValue("Begun");
    }

    @Test
    void othersWhoHaveThePageOpenLearnOfItWithoutLooking(Browser browser) {
        Page page = browser.signedIn(tom);
        page.navigate(labelling.url());
        assertThat(page.locator("discussion-section > comment-form")).isVisible();
        comments.add(editor, NewComment.about(subject, "Said elsewhere."));
        assertThat(page.getByText("Something was said here just now.")).isVisible();
        button(page, "Show it").click();
        assertThat(page.getByText("Said elsewhere.")).isVisible();
    }

    @Test
    void aNoticeLeadsToTheCommentAndAConversationFitsEveryScreen(Browser browser) {
        long said = comments.add(
                nurse,
                new NewComment(
                        subject,
                        "Two wrong labels came *from the board*.",
                        new Passage(BOARD, "request, ", "."),
                        Consent.NONE));
        comments.reply(editor, said, "Thank you. I will say so at handover.\n\n- today\n- tomorrow", Consent.NONE);
        reactions.react(editor, said, Reaction.THANKS, true);
        comments.add(editor, NewComment.about(subject, "What else should this page say?"));
        reports.tell(nurse, new NewReport(subject, Fault.WRONG, "", "192.0.2.9", Consent.NONE));
        Page page = browser.signedIn(tom);
        page.navigate(labelling.url() + "#comment-" + said);
        assertThat(page.locator("#comment-" + said)).isFocused();
        assertThat(page.locator("#comment-" + said)).isInViewport();
        browser.glance(page, "discussion");
        assertThat((Integer) page.evaluate("document.querySelectorAll('mark.passage').length"))
                .isEqualTo(1);
    }

    @Test
    void theThirtyFirstConversationIsReachedByItsAddressAndMarked(Browser browser) {
        for (int n = 1; n <= 30; n++) {
            comments.add(editor, NewComment.about(subject, "Matter " + n));
        }
        long last = comments.add(editor, NewComment.about(subject, "The one after all others."));
        Page page = browser.signedIn(tom);
        page.navigate(labelling.url() + "#comment-" + last);
        assertThat(page.locator("#comment-" + last)).isFocused();
        assertThat(page.locator("#comment-" + last)).isInViewport();
        page.navigate(labelling.url());
        assertThat(page.locator("discussion-section > comment-form")).isVisible();
        assertThat(page.locator("#comment-" + last)).not().isAttached();
        button(page, "Comment on certain words").click();
        page.getByLabel("Words from the text").fill("11  seconds");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.getByLabel("Your comment").fill("Twelve, with gloves.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".comment-text").last()).hasText("Twelve, with gloves.");
        assertThat(page.locator("mark.passage").last()).hasText("11 seconds");
    }

    private void save(String body) {
        pages.save(
                editor,
                labelling.id(),
                new PageEdit(body, pages.get(editor, labelling.id()).revision()));
    }

    private static void select(Page page, String words) {
        assertThat(page.locator("article-text")).containsText(words);
        page.evaluate("""
                words => {
                  const nodes = document.createTreeWalker(document.querySelector("article-text"), NodeFilter.SHOW_TEXT);
                  while (nodes.nextNode()) {
                    const at = nodes.currentNode.data.indexOf(words);
                    if (at >= 0) {
                      getSelection().setBaseAndExtent(nodes.currentNode, at, nodes.currentNode, at + words.length);
                      return;
                    }
                  }
                }
                """, words);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
