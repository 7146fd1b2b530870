package org.commonplace.notifications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.List;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.notifications.AboutAPage;
import org.commonplace.notifications.Choice;
import org.commonplace.notifications.Choices;
import org.commonplace.notifications.Delivery;
import org.commonplace.notifications.Inbox;
import org.commonplace.notifications.Outbox;
import org.commonplace.notifications.QuietHours;
import org.commonplace.notifications.Told;
import org.commonplace.notifications.Topic;
import org.commonplace.notifications.Watched;
import org.commonplace.notifications.Watches;
import org.commonplace.people.Caller;
import org.commonplace.people.Letter;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Watching, the inbox, one's choices and the outbox, used as someone at the screen does. */
class NotificationViewsTest extends ViewTest {

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople testPeople;

    @Autowired
    Pages pages;

    @Autowired
    Spaces spaces;

    @Autowired
    Watches watches;

    @Autowired
    Inbox inbox;

    @Autowired
    Choices choices;

    @Autowired
    Outbox outbox;

    @Autowired
    Told told;

    @Autowired
    TransactionTemplate transaction;

    SpaceDetails space;
    Caller author;
    Caller reader;
    PageDetails page;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        AboutAPage made = told.aPageFor(testPeople.caller());
        space = made.space();
        author = made.author();
        reader = made.reader();
        page = made.page();
        signIn(reader);
        super.initVaadinEnvironment();
    }

    @Test
    void aPageIsWatchedByItsButtonAndThatCanBeTakenBack() {
        shown(page.url());
        click("Watch");
        assertThat(watches.isWatched(reader, Watched.page(page.id()))).isTrue();
        assertThat(toasts()).anyMatch(toast -> toast.contains("You will be told when this page changes"));
        click("Undo");
        assertThat(watches.isWatched(reader, Watched.page(page.id()))).isFalse();
        click("Watch");
        click("Watching");
        assertThat(watches.isWatched(reader, Watched.page(page.id()))).isFalse();
    }

    @Test
    void aSpaceAndALabelAreWatchedByTheirButtons() {
        shown(space.url());
        click("Watch");
        assertThat(watches.isWatched(reader, Watched.space(space.id()))).isTrue();
        shown(space.url() + "/labels/fish");
        click("Watch");
        assertThat(watches.isWatched(reader, Watched.label(space.id(), "fish"))).isTrue();
    }

    @Test
    void whatChangedStandsInTheInboxUntilThePageIsLookedAt() {
        watches.watch(reader, Watched.page(page.id()));
        save("Two.");
        save("Three.");
        assertThat(shown("inbox")).contains("Sam Person changed this page twice in A space");
        assertThat(counts()).containsExactly("1", "1");
        assertThat(shown("")).contains("New for you", "Zebrafish");
        assertThat(links()).contains(page.url().substring(1));

        shown(page.url());
        assertThat(counts()).isEmpty();
        assertThat(shown("")).doesNotContain("New for you");
        shown("inbox");
        click("Unread");
        assertThat(screen()).contains("You have read everything").doesNotContain("Zebrafish");
    }

    @Test
    void noticesAreMarkedAsReadOneByOneAndAllAtOnce() {
        watches.watch(reader, Watched.space(space.id()));
        save("Two.");
        told.about(wiki.page(author, space, "Quagga", "").id());
        shown("inbox");
        Button first = find(Button.class).all().stream()
                .filter(button -> button.getElement().getAttribute("aria-label") != null
                        && button.getElement().getAttribute("aria-label").equals("Mark as read: Quagga"))
                .findFirst()
                .orElseThrow();
        test(first).click();
        assertThat(inbox.unread(reader)).isEqualTo(1);
        click("Mark all as read");
        assertThat(inbox.unread(reader)).isZero();
    }

    @Test
    void whatIsToldIsCountedOnOpenScreensWithoutNavigation() {
        watches.watch(reader, Watched.page(page.id()));
        shown("spaces");
        assertThat(counts()).isEmpty();
        save("Two.");
        roundTrip();
        assertThat(counts()).containsExactly("1", "1");
        inbox.markAllRead(reader);
        roundTrip();
        assertThat(counts()).isEmpty();
    }

    @Test
    void whatOneMayNoLongerSeeIsNotCountedOnAnOpenScreen() {
        SpaceDetails other = wiki.space(Visibility.PRIVATE);
        wiki.give(reader, Role.VIEW, other);
        PageDetails kept = wiki.page(wiki.someoneWith(Role.EDIT, other), other, "Quagga", "One.");
        told.about(kept.id());
        watches.watch(reader, Watched.page(page.id()));
        watches.watch(reader, Watched.page(kept.id()));
        shown("spaces");
        save("Two.");
        roundTrip();
        assertThat(counts()).containsExactly("1", "1");

        spaces.take(testPeople.administratorCaller(), space.key(), Grant.toPerson(reader.personId(), Role.VIEW));
        save("Three, @" + people.card(reader.personId()).orElseThrow().username());
        told.save(testPeople.administratorCaller(), kept, "Two.");
        roundTrip();
        assertThat(counts()).as("one of two").containsExactly("1", "1");
        assertThat(shown("inbox")).contains("Quagga").doesNotContain("Zebrafish");
        assertThat(shown("")).contains("New for you", "Quagga").doesNotContain("Zebrafish");
    }

    /** Takes back what was said last. */
    private void undo() {
        test(find(Button.class).withText("Undo").all().getLast()).click();
    }

    @Test
    void whatIsChosenIsKept() {
        watches.watch(reader, Watched.page(page.id()));
        assertThat(shown("me/notifications")).contains("Zebrafish");
        assertThat(links()).contains("me", "me/tokens");
        choose("Changes to what I watch", Delivery.WEEKLY);
        choose("Someone names me", Delivery.INBOX);
        find(Checkbox.class).all().forEach(box -> test(box).click());

        Choice kept = choices.get(reader);
        assertThat(kept.of(Topic.CHANGES)).isEqualTo(Delivery.WEEKLY);
        assertThat(kept.of(Topic.MENTIONS)).isEqualTo(Delivery.INBOX);
        assertThat(kept.quiet()).isEqualTo(new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0)));
        assertThat(kept.watchOwn()).isFalse();
        undo();
        assertThat(choices.get(reader).watchOwn()).isTrue();
        assertThat(find(Checkbox.class).all().getLast().getValue()).isTrue();
        assertThat(choices.get(reader).quiet()).isNotNull();

        find(TimePicker.class).all().forEach(time -> time.setValue(LocalTime.NOON));
        assertThat(find(TimePicker.class).all().getLast().getErrorMessage())
                .isEqualTo("Quiet hours cannot end when they begin");
        click("Stop");
        assertThat(watches.mine(reader)).isEmpty();
        undo();
        assertThat(watches.mine(reader)).hasSize(1);
    }

    @Test
    void anAdministratorReadsTheOutboxAndNobodyElseDoes() {
        String subject = TestPeople.fresh("Invitation");
        transaction.executeWithoutResult(status -> outbox.post(
                new Letter("new@example.org", subject, "Come in: http://localhost:1/join/abc", "people.invitation")));
        assertThat(shown("admin/outbox")).doesNotContain(subject);

        signIn(testPeople.administratorCaller());
        assertThat(shown("admin/outbox")).contains(subject, "To new@example.org", "Waiting");
        click("Read");
        assertThat(find(Button.class).withText("Copy this link").all()).hasSize(1);
        click("Delete");
        find(Button.class).withText("Delete").all().forEach(button -> {
            if (button.hasThemeName("primary")) {
                test(button).click();
            }
        });
        assertThat(screen()).doesNotContain(subject);
    }

    @Test
    void visitorsHaveNoInbox() {
        signOut();
        shown("inbox");
        assertThat(find(H1.class).all()).noneMatch(title -> title.getText().equals("Inbox"));
    }

    private void save(String body) {
        told.save(author, page, body);
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, Delivery delivery) {
        find(Select.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .forEach(field -> ((Select<Delivery>) field).setValue(delivery));
    }

    private List<String> counts() {
        return find(Span.class).all().stream()
                .filter(span -> span.hasClassName("count"))
                .map(Span::getText)
                .toList();
    }
}
