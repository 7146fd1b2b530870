package org.commonplace.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.WholeScreen;
import org.commonplace.discussion.Comments;
import org.commonplace.discussion.Conversations;
import org.commonplace.discussion.Fault;
import org.commonplace.discussion.NewComment;
import org.commonplace.discussion.NewReport;
import org.commonplace.discussion.Outcome;
import org.commonplace.discussion.Report;
import org.commonplace.discussion.Reports;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Commenting, telling the owner and settling it, as someone at the screen does. */
class DiscussionViewsTest extends ViewTest {

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople testPeople;

    @Autowired
    Spaces spaces;

    @Autowired
    Pages pages;

    @Autowired
    Comments comments;

    @Autowired
    Conversations conversations;

    @Autowired
    Reports reports;

    SpaceDetails space;
    Caller author;
    Caller colleague;
    PageDetails page;
    ContentRef subject;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        space = wiki.space(Visibility.PRIVATE);
        author = testPeople.caller(testPeople.someone("Priya Nair"));
        wiki.give(author, Role.EDIT, space);
        colleague = testPeople.caller(testPeople.someone("Tom Reyes"));
        wiki.give(colleague, Role.COMMENT, space);
        page = wiki.page(author, space, "Zebrafish", "They are striped.");
        subject = Pages.ref(page.id());
        signIn(colleague);
        super.initVaadinEnvironment();
    }

    @Test
    void aCommentIsWrittenAnsweredAndResolved() {
        shown(page.url());
        write("Are they *all* striped?");
        click("Comment");
        assertThat(screen()).contains("Tom Reyes");
        assertThat(html()).contains("Are they <em>all</em> striped?");
        signIn(author);
        shown(page.url());
        press("Reply");
        write("Nearly.");
        click("Reply");
        assertThat(conversations.list(author, subject, false, 0, 10).getFirst().replies())
                .hasSize(1);
        press("Resolve");
        assertThat(html()).doesNotContain("Nearly.");
        click("Show one resolved conversation");
        assertThat(html()).contains("Nearly.");
        assertThat(screen()).contains("by Priya Nair");
    }

    @Test
    void resolvedConversationsAreShownInPortionsToTheLast() {
        for (int n = 1; n <= 65; n++) {
            conversations.resolve(
                    author, comments.add(colleague, NewComment.about(subject, "Matter-" + n + ".")), true);
        }
        shown(page.url());
        click("Show 65 resolved conversations");
        assertThat(html()).contains("Matter-30.").doesNotContain("Matter-31.");
        click("Show 35 more");
        assertThat(html()).contains("Matter-1.", "Matter-60.").doesNotContain("Matter-61.");
        click("Show 5 more");
        assertThat(html()).contains("Matter-1.", "Matter-65.");
        assertThat(screen()).doesNotContain("Show 0 more");
        click("Hide resolved conversations");
        assertThat(html()).doesNotContain("Matter-1.");
    }

    @Test
    void onesOwnCommentIsShownHoweverManyConversationsGoOn() {
        for (int n = 1; n <= 60; n++) {
            comments.add(author, NewComment.about(subject, "Matter-" + n + "."));
        }
        shown(page.url());
        assertThat(html()).contains("Matter-30.").doesNotContain("Matter-31.");
        write("Said last of all.");
        click("Comment");
        assertThat(html()).contains("Matter-1.", "Matter-60.", "Said last of all.");
        assertThat(screen()).doesNotContain("Show 0 more");
    }

    @Test
    void whatIsRefusedStaysWhereItWasTyped() {
        shown(page.url());
        write("The patient has NHS number 943 476 5919.");
        click("Comment");
        assertThat(find(TextArea.class).all().getFirst().getValue()).contains("943");
        assertThat(screen()).contains("943 476 5919");
        assertThat(conversations.count(author, subject).open()).isZero();
        write("Telephone 0943 4765919 or 943 476 5919 for the keeper.");
        click("Comment");
        test(find(TextArea.class).all().stream()
                        .filter(area -> area.getLabel().startsWith("Why"))
                        .findFirst()
                        .orElseThrow())
                .setValue("It is a telephone number");
        click("Say it with this reason");
        assertThat(conversations.count(author, subject).open()).isEqualTo(1);
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEmpty();
    }

    @Test
    void onesOwnCommentIsChangedAndDeleted() {
        comments.add(colleague, NewComment.about(subject, "One."));
        shown(page.url());
        press("Edit");
        TextArea form = find(TextArea.class).all().getFirst();
        assertThat(form.getValue()).isEqualTo("One.");
        test(form).setValue("Two.");
        click("Save");
        assertThat(html()).contains("Two.");
        press("Delete");
        click("Delete");
        assertThat(html()).doesNotContain("Two.");
    }

    @Test
    void aCuratorHidesWithAReason() {
        comments.add(colleague, NewComment.about(subject, "Quagga."));
        signIn(wiki.someoneWith(Role.CURATE, space));
        shown(page.url());
        press("Hide");
        test(find(TextField.class).withLabel("Reason").single()).setValue("Another animal");
        click("Hide");
        assertThat(screen()).contains("A curator hid it: Another animal");
        signIn(author);
        assertThat(shown(page.url())).contains("A curator hid it: Another animal");
        assertThat(html()).doesNotContain("Quagga");
    }

    @Test
    void reactionsAreGivenAndTakenBack() {
        comments.add(author, NewComment.about(subject, "One."));
        shown(page.url());
        NativeButton agree = reaction("Agree");
        assertThat(agree.getElement().getAttribute("aria-pressed")).isEqualTo("false");
        test(agree).click();
        test(reaction("Agree: Tom Reyes")).click();
        assertThat(reaction("Agree").getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void aReaderTellsTheOwnerInTwoClicksAndTheOwnerSettlesItOnThePage() {
        Caller reader = wiki.someoneWith(Role.VIEW, space);
        signIn(reader);
        shown(page.url());
        click("Tell the owner");
        click("It is wrong");
        assertThat(toasts()).anyMatch(toast -> toast.contains("The owner has been told"));
        assertThat(screen()).contains("may be wrong", "You told the owner", "Reported");
        click("Undo");
        assertThat(screen()).doesNotContain("may be wrong", "You told the owner", "Reported");
        click("Tell the owner");
        click("It is out of date");
        click("Tell the owner");
        assertThat(find(Dialog.class).all().getLast().getElement().getTextRecursively())
                .contains("What you write now is added to that");
        click("It is wrong");
        assertThat(reports.open(author, subject)).extracting(Report::fault).containsExactly(Fault.WRONG);
        assertThat(screen()).contains("Take it back");

        signIn(colleague);
        assertThat(shown(page.url())).contains("may be wrong").doesNotContain("You told the owner");

        signIn(author);
        assertThat(shown("")).contains("Readers say something is not right", "Zebrafish", "Sam Person");
        assertThat(shown(page.url())).contains("A reader has told you");
        click("Settle");
        test(find(TextArea.class).withLabel("In your words").single()).setValue("Corrected the stripes.");
        test(find(Button.class).withText("Settle").all().getLast()).click();
        assertThat(screen()).doesNotContain("A reader has told you");
        assertThat(shown("")).doesNotContain("Readers say something is not right");

        signIn(reader);
        assertThat(shown(page.url()))
                .contains("Priya Nair corrected what you reported", "Corrected the stripes.")
                .doesNotContain("may be wrong");
    }

    @Test
    void aVisitorReadsTellsAndLearnsNoNames() {
        TestWiki.signing(consent ->
                spaces.describe(testPeople.administratorCaller(), space.key(), null, null, Visibility.PUBLIC, consent));
        comments.add(colleague, NewComment.about(subject, "One."));
        reports.settle(author, reports.tell(colleague, report("")), Outcome.CORRECTED, "Done.");
        signOut();
        String words = shown(page.url());
        assertThat(html()).contains("One.");
        assertThat(words).contains("A colleague").doesNotContain("Tom Reyes", "Priya Nair", "Reply", "Done.");
        click("Tell the owner");
        test(find(TextArea.class).single()).setValue("Secretive words.");
        click("It is out of date");
        assertThat(screen()).contains("may be out of date").doesNotContain("Secretive");
        assertThat(screen()).doesNotContain("Tom Reyes", "Priya Nair");
        signIn(author);
        assertThat(shown(page.url())).contains("A visitor says it is out of date", "Secretive words.");
    }

    @Test
    void openScreensLearnOfNewCommentsAndKeepWhatIsBeingTyped() throws InterruptedException {
        shown(page.url());
        write("Half a sen");
        assertThat(find(Button.class).withText("Show it").all()).isEmpty();
        sayElsewhere("Said elsewhere.");
        roundTrip();
        click("Show it");
        assertThat(html()).contains("Said elsewhere.");
        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("Half a sen");
    }

    @Test
    void anOpenScreenShowsNothingMoreToWhoeverLosesTheirRole() throws InterruptedException {
        shown(page.url());
        sayElsewhere("Said while it was allowed.");
        roundTrip();
        click("Show it");
        assertThat(html()).contains("Said while it was allowed.");

        Grant role = Grant.toPerson(colleague.personId(), Role.COMMENT);
        spaces.take(testPeople.administratorCaller(), space.key(), role);
        sayElsewhere("Okapi.");
        roundTrip();
        assertThat(find(Button.class).withText("Show it").all()).isEmpty();
        write("Still here?");
        assertThatThrownBy(() -> click("Comment")).isInstanceOf(NotFound.class);
        assertThat(conversations.count(author, subject).open()).isEqualTo(2);
        assertThat(WholeScreen.of(UI.getCurrentOrThrow()).values()).noneMatch(value -> value.contains("Okapi"));

        spaces.give(testPeople.administratorCaller(), space.key(), role);
        sayElsewhere("Welcome back.");
        roundTrip();
        click("Show it");
        assertThat(html()).contains("Okapi.", "Welcome back.");
    }

    /** Whoever speaks on a screen needs no telling there, so somebody without one does. */
    private void sayElsewhere(String words) throws InterruptedException {
        Thread.ofVirtual()
                .start(() -> comments.add(author, NewComment.about(subject, words)))
                .join();
    }

    private NewReport report(String words) {
        return new NewReport(subject, Fault.WRONG, words, "192.0.2.7", Consent.NONE);
    }

    private void write(String words) {
        test(find(TextArea.class).all().getFirst()).setValue(words);
    }

    private void press(String words) {
        test(find(NativeButton.class).withText(words).all().getFirst()).click();
    }

    private NativeButton reaction(String label) {
        return find(NativeButton.class).all().stream()
                .filter(button -> label.equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private static String html() {
        return String.join("\n", WholeScreen.of(UI.getCurrentOrThrow()).html());
    }
}
