package org.commonplace.wiki.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.Chip;
import org.commonplace.wiki.CuratorsQueue;
import org.commonplace.wiki.CuratorsQueue.Reason;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.commonplace.wiki.VerifiedReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages are reviewed and given to somebody, as curators at the screen do it. */
class CareViewsTest extends ViewTest {

    @Autowired
    TestPeople some;

    @Autowired
    TestWiki wiki;

    @Autowired
    Pages pages;

    @Autowired
    CuratorsQueue queue;

    @Autowired
    Reviews reviews;

    @Autowired
    VerifiedReading verified;

    @Autowired
    Clock clock;

    SpaceDetails space;
    Caller curator;
    PersonCard leaver;
    PageDetails page;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        space = wiki.space(Visibility.PRIVATE);
        curator = wiki.someoneWith(Role.CURATE, space);
        leaver = some.someone("Lea Ver");
        wiki.give(some.caller(leaver), Role.EDIT, space);
        page = wiki.page(some.caller(leaver), space, "Zebrafish", "They are striped.");
        signIn(curator);
        super.initVaadinEnvironment();
    }

    @Test
    void whoDisablesAnAccountIsToldWhatItLeavesBehindAndThePageSaysThatItsOwnerHasLeft() {
        signIn(some.administratorCaller());
        shown("admin/people/" + leaver.username());
        click("Disable");
        Dialog asked = find(Dialog.class).single();
        assertThat(asked.getElement().getTextRecursively())
                .contains("They own one page", "One of them has no deputy", "Open the queue");
        test(find(Button.class).withText("Disable").all().getLast()).click();
        assertThat(shown(page.url())).contains("Lea Ver", "has left");
        signIn(curator);
        assertThat(queue.pages(curator, space.id(), Reason.OWNERLESS, new Paging(0, 10))
                        .items())
                .extracting(waiting -> waiting.page().id())
                .containsExactly(page.id());
    }

    @Test
    void aPageIsReviewedUntilADayOfOnesOwnChoice() {
        LocalDate today = LocalDate.now(clock);
        shown(page.url());
        choose("Reviewed, next review on …");
        DatePicker next = find(DatePicker.class).withCaption("Next review").single();
        assertThat(next.getValue()).as("a day is proposed").isAfter(today);
        next.setValue(null);
        agree();
        assertThat(next.isInvalid()).isTrue();
        assertThat(pages.get(curator, page.id()).reviewedAt()).isNull();

        next.setValue(today.plusDays(90));
        agree();
        assertThat(find(Dialog.class).all()).isEmpty();
        PageDetails reviewed = pages.get(curator, page.id());
        assertThat(reviewed.reviewDue()).isEqualTo(today.plusDays(90));
        assertThat(reviewed.reviewedBy()).isEqualTo(curator.person());
        assertThat(toasts()).anyMatch(words -> words.contains("“Zebrafish” is reviewed. Next review on "));
        assertThat(screen()).contains("In date").doesNotContain("Never reviewed");
    }

    @Test
    void whatIsOverdueSaysSinceWhen() {
        reviews.review(curator, page.id(), null, LocalDate.of(2024, 5, 2));
        assertThat(shown(page.url())).contains("Review due since May 2024").doesNotContain("Next review May");
    }

    @Test
    void aPageOfSomeoneWhoLeftWaitsInTheQueueUntilItIsGivenToSomebody() {
        assertThat(queue.count(curator, space.id(), Reason.OWNERLESS)).isZero();
        people.change(some.administratorCaller(), leaver.username(), AccountChange.disabled(true));
        await().atMost(Duration.ofSeconds(30)).until(() -> queue.count(curator, space.id(), Reason.OWNERLESS) == 1);
        assertThat(shown("s/" + space.key() + "/queue?list=ownerless"))
                .contains("Pages without an owner", "Zebrafish", "Choose an owner …");
        click("Choose an owner …");
        @SuppressWarnings("unchecked")
        ComboBox<PersonCard> owner = find(ComboBox.class).withCaption("Owner").single();
        PersonCard next = people.card(curator.personId()).orElseThrow();
        owner.setValue(next);
        test(find(Button.class).withText("Save").all().getLast()).click();

        assertThat(pages.get(curator, page.id()).owner()).isEqualTo(next.id());
        assertThat(screen()).contains("Pages without an owner").doesNotContain("Zebrafish");
        assertThat(queue.count(curator, space.id(), Reason.OWNERLESS)).isZero();
    }

    @Test
    void theDeputyIsSomebodyElseAndIsToldOfByThemselves() {
        PersonCard mine = people.card(curator.personId()).orElseThrow();
        pages.setOwner(curator, page.id(), mine.id(), null);
        shown(page.url());
        choose("Owner …");
        deputy().setValue(mine);
        save();
        assertThat(deputy().isInvalid()).isTrue();
        assertThat(deputy().getErrorMessage()).contains("the owner already");
        assertThatThrownBy(() -> pages.setOwner(curator, page.id(), mine.id(), mine.id()))
                .isInstanceOf(Invalid.class);

        deputy().setValue(leaver);
        save();
        assertThat(pages.get(curator, page.id()).deputy()).isEqualTo(leaver.id());
        assertThat(toasts()).anyMatch(words -> words.contains("Lea Ver now stands in for " + mine.name()));
    }

    @Test
    void aTextIsVerifiedWhereItsChangesAreSeenAndInTheQueue() {
        verified.ask(curator, space.key(), true);
        reviews.review(curator, page.id(), 1, null);
        pages.save(curator, page.id(), new PageEdit("They are spotted.", 1));
        shown("s/" + space.key() + "/" + page.slug() + "/compare/1/2");
        click("Verify this text");
        assertThat(pages.get(curator, page.id()).isHeldBack()).isFalse();

        pages.save(curator, page.id(), new PageEdit("They are plain.", 2));
        assertThat(shown("s/" + space.key() + "/queue?list=changed")).contains("Zebrafish");
        click("Verify this text");
        assertThat(find(Chip.class).all())
                .as("at the beginning of the row and where the button was")
                .extracting(chip -> chip.getElement().getTextRecursively())
                .containsOnly("Verified");
    }

    @Test
    void aMoveBeginsFromWhereThePageIs() {
        PageDetails above = wiki.page(curator, space, "Fish", "All of them.");
        PageDetails below = wiki.page(curator, above, "Angelfish", "They are flat.");
        shown(below.url());
        choose("Move to …");

        @SuppressWarnings("unchecked")
        ComboBox<PageLine> under = find(ComboBox.class).withCaption("Under").single();
        assertThat(under.getValue().title()).isEqualTo("Fish");
        Button move = find(Button.class).withText("Move").single();
        assertThat(move.isEnabled()).isFalse();
        under.clear();
        assertThat(move.isEnabled()).isTrue();
        test(move).click();
        assertThat(pages.get(curator, below.id()).parent()).isNull();
        assertThat(toasts()).anyMatch(words -> words.contains("“Angelfish” is moved."));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PersonCard> deputy() {
        return find(ComboBox.class).withCaption("Deputy").single();
    }

    private void save() {
        test(find(Button.class).withText("Save").all().getLast()).click();
    }

    @Test
    void aCuratorGivesTheSpaceAnotherNameAndNothingTypedIsLostWhenItIsRefused() {
        shown("s/" + space.key());
        choose("Name and purpose");
        TextField name = find(TextField.class).withCaption("Name").single();
        assertThat(name.getValue()).isEqualTo(space.name());
        TextArea purpose = find(TextArea.class).withCaption("Purpose").single();
        purpose.setValue("For those who keep fish.");
        name.setValue(" ");
        click("Save name and purpose");
        assertThat(name.isInvalid()).isTrue();
        assertThat(purpose.getValue()).isEqualTo("For those who keep fish.");
        name.setValue("Aquarium");
        click("Save name and purpose");
        assertThat(screen()).contains("Aquarium");
        assertThat(shown("s/" + space.key())).contains("Aquarium", "For those who keep fish.");

        signIn(wiki.someoneWith(Role.EDIT, space));
        shown("s/" + space.key());
        assertThat(find(MenuBar.class).all().stream()
                        .flatMap(bar -> bar.getItems().stream())
                        .flatMap(item -> item.getSubMenu().getItems().stream())
                        .map(item -> item.getElement().getTextRecursively()))
                .doesNotContain("Name and purpose");
    }

    private void agree() {
        test(find(Button.class).withText("Reviewed, still right").all().getLast())
                .click();
    }

    /** Chooses in the page's menu. */
    private void choose(String words) {
        MenuItem entry = find(MenuBar.class).all().stream()
                .flatMap(bar -> bar.getItems().stream())
                .flatMap(item -> item.getSubMenu().getItems().stream())
                .filter(item -> item.getElement().getTextRecursively().equals(words))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(entry, new ClickEvent<>(entry));
    }
}
