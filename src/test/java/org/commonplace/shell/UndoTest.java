package org.commonplace.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.discussion.Comments;
import org.commonplace.discussion.Conversations;
import org.commonplace.discussion.NewComment;
import org.commonplace.notifications.Inbox;
import org.commonplace.notifications.Told;
import org.commonplace.notifications.Watched;
import org.commonplace.notifications.Watches;
import org.commonplace.people.Caller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.Groups;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one call takes back is taken back by the button of the note that says it was done. */
class UndoTest extends ViewTest {

    @Autowired
    TestPeople testPeople;

    @Autowired
    TestWiki wiki;

    @Autowired
    Pages pages;

    @Autowired
    Spaces spaces;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Drafts drafts;

    @Autowired
    Comments comments;

    @Autowired
    Conversations conversations;

    @Autowired
    Watches watches;

    @Autowired
    Inbox inbox;

    @Autowired
    Told told;

    @Autowired
    Groups groups;

    SpaceDetails space;
    Caller curator;
    PageDetails page;
    ContentRef subject;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        space = wiki.space(Visibility.STAFF);
        curator = wiki.someoneWith(Role.CURATE, space);
        page = wiki.page(curator, space, "Narwhals", "They are striped.");
        subject = Pages.ref(page.id());
        signIn(curator);
        super.initVaadinEnvironment();
    }

    @Test
    void archivingAndBringingBack() {
        shown(page.url());
        entry("Archive");
        assertThat(now().status()).isEqualTo(PageStatus.ARCHIVED);
        undo();
        assertThat(now().status()).isEqualTo(PageStatus.PUBLISHED);
        assertThat(screen()).doesNotContain("This page is archived");
        entry("Archive");
        entry("Bring back from the archive");
        undo();
        assertThat(now().status()).isEqualTo(PageStatus.ARCHIVED);
        assertThat(screen()).contains("This page is archived");
    }

    @Test
    void ofPlainNotesTheLastStaysAndThoseThatCanBeTakenBackDo() {
        Toasts.sayWithUndo("Kept", () -> {});
        Toasts.say("First");
        Toasts.say("Second");
        assertThat(toasts())
                .anyMatch(toast -> toast.startsWith("Kept"))
                .contains("Second")
                .doesNotContain("First");
    }

    @Test
    void makingATemplate() {
        shown(page.url());
        entry("Make it a template");
        assertThat(now().template()).isTrue();
        undo();
        assertThat(now().template()).isFalse();
        entry("Make it a template");
        entry("No longer a template");
        undo();
        assertThat(now().template()).isTrue();
    }

    @Test
    void labels() {
        pages.setLabels(curator, page.id(), List.of("fish", "stripes"));
        shown(page.url());
        entry("Labels …");
        test(find(TextField.class).withCaption("Labels of this page").single()).setValue("birds");
        click("Save labels");
        assertThat(now().labels()).containsExactly("birds");
        undo();
        assertThat(now().labels()).containsExactly("fish", "stripes");
        assertThat(screen()).contains("stripes").doesNotContain("birds");
    }

    @Test
    void ownerAndDeputy() {
        PersonCard deputy = testPeople.someone("Tom Reyes");
        pages.setOwner(curator, page.id(), curator.personId(), deputy.id());
        PersonCard other = testPeople.someone("Asha Bell");
        shown(page.url());
        entry("Owner …");
        people("Owner").setValue(other);
        people("Deputy").clear();
        click("Save");
        assertThat(now().owner()).isEqualTo(other.id());
        undo();
        assertThat(now().owner()).isEqualTo(curator.personId());
        assertThat(now().deputy()).isEqualTo(deputy.id());
    }

    @Test
    @SuppressWarnings("unchecked")
    void restrictionsOfAPage() {
        Rules before = new Rules(
                new Named(Set.of(curator.personId(), testPeople.someone().id()), Set.of()), Named.NOBODY);
        restrictions.set(curator, page.id(), before);
        shown(page.url() + "/access");
        find(MultiSelectComboBox.class)
                .withCaption("Only these may see it")
                .single()
                .clear();
        click("Save these restrictions");
        assertThat(restrictions.of(curator, page.id())).isNotEqualTo(before);
        undo();
        assertThat(restrictions.of(curator, page.id())).isEqualTo(before);
    }

    @Test
    @SuppressWarnings("unchecked")
    void rolesGivenChangedAndTaken() {
        String name = TestPeople.fresh("Zelda");
        PersonCard person = testPeople.someone(name);
        shown("s/" + space.key() + "/people");
        Select<Role> role = find(Select.class).withCaption("Role").single();
        test(role).selectItem("Comments");
        ComboBox<Object> who =
                find(ComboBox.class).withCaption("Person or group").single();
        test(who).setFilter(name);
        test(who).selectItem(name);
        click("Give this role");
        assertThat(roleOf(person)).containsExactly(Role.COMMENT);
        undo();
        assertThat(roleOf(person)).isEmpty();

        wiki.give(testPeople.caller(person), Role.VIEW, space);
        shown("s/" + space.key() + "/people");
        Select<Role> given = find(Select.class).all().stream()
                .filter(select ->
                        select.getElement().getProperty("accessibleName", "").contains(name))
                .findFirst()
                .orElseThrow();
        test(given).selectItem("Edits");
        assertThat(roleOf(person)).containsExactly(Role.EDIT);
        undo();
        assertThat(roleOf(person)).containsExactly(Role.VIEW);
        test(labelled("Take the role away from " + name)).click();
        assertThat(roleOf(person)).isEmpty();
        undo();
        assertThat(roleOf(person)).containsExactly(Role.VIEW);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoSeesASpace() {
        shown("s/" + space.key() + "/people");
        RadioButtonGroup<Visibility> choice = find(RadioButtonGroup.class).single();
        test(choice).selectItem("Only its members can read");
        assertThat(spaces.get(curator, space.key()).visibility()).isEqualTo(Visibility.PRIVATE);
        undo();
        assertThat(spaces.get(curator, space.key()).visibility()).isEqualTo(Visibility.STAFF);
    }

    @Test
    void readingTheWholeInbox() {
        Caller reader = wiki.someoneWith(Role.VIEW, space);
        watches.watch(reader, Watched.space(space.id()));
        PageDetails first = wiki.page(curator, space, "One", "");
        told.about(first.id());
        told.about(wiki.page(curator, space, "Two", "").id());
        inbox.markRead(reader, inbox.list(reader, false, null, 10).getLast().id(), true);
        told.about(wiki.page(curator, space, "Three", "").id());
        assertThat(inbox.unread(reader)).isEqualTo(2);
        signIn(reader);
        shown("inbox");
        click("Mark all as read");
        assertThat(inbox.unread(reader)).isZero();
        undo();
        assertThat(inbox.unread(reader))
                .as("what had been read before stays read")
                .isEqualTo(2);
    }

    @Test
    void resolvingReopeningAndHiding() {
        long comment = comments.add(wiki.someoneWith(Role.COMMENT, space), NewComment.about(subject, "Really?"));
        shown(page.url());
        press("Resolve");
        assertThat(conversations.count(curator, subject).resolved()).isEqualTo(1);
        undo();
        assertThat(conversations.count(curator, subject).open()).isEqualTo(1);
        conversations.resolve(curator, comment, true);
        shown(page.url());
        click("Show one resolved conversation");
        press("Reopen");
        undo();
        assertThat(conversations.count(curator, subject).resolved()).isEqualTo(1);
        conversations.resolve(curator, comment, false);
        shown(page.url());
        press("Hide");
        test(find(TextField.class).withLabel("Reason").single()).setValue("Another animal");
        click("Hide");
        assertThat(screen()).contains("A curator hid it: Another animal");
        undo();
        assertThat(screen()).doesNotContain("A curator hid it");
    }

    @Test
    void discardingADraftOfANewPage() {
        long draft = drafts.begin(curator, space.id(), page.id(), "Begun", "Half a sentence")
                .id();
        shown("s/" + space.key() + "/new?draft=" + draft);
        click("Discard");
        assertThat(drafts.mine(curator)).isEmpty();
        undo();
        assertThat(drafts.mine(curator)).singleElement().satisfies(kept -> {
            assertThat(kept.title()).isEqualTo("Begun");
            assertThat(kept.body()).isEqualTo("Half a sentence");
            assertThat(kept.parent()).isEqualTo(page.id());
        });
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NewPageView");

        shown("s/" + space.key() + "/new");
        click("Discard");
        assertThat(drafts.mine(curator)).isEmpty();
        undo();
        assertThat(drafts.mine(curator)).hasSize(1);
        assertThat(screen()).contains("Begun");
    }

    @Test
    void restoringARevision() {
        pages.save(curator, page.id(), new PageEdit("They are spotted.", 1));
        shown(page.url() + "/history");
        click("Restore");
        test(find(Button.class).withText("Restore").all().getLast()).click();
        assertThat(now().body()).isEqualTo("They are striped.");
        undo();
        assertThat(now().body()).isEqualTo("They are spotted.");
        assertThat(now().revision()).isEqualTo(4);
    }

    @Test
    void whatCanNoLongerBeTakenBackSaysWhy() {
        shown(page.url());
        entry("Archive");
        pages.unarchive(curator, page.id());
        undo();
        assertThat(toasts().getLast()).contains("Close").doesNotContain("Undo");
    }

    @Test
    @SuppressWarnings("unchecked")
    void groupsAndAdministration() {
        Caller administrator = testPeople.administratorCaller();
        String name = TestPeople.fresh("Zelda");
        PersonCard person = testPeople.someone(name);
        GroupCard group = testPeople.group();
        signIn(administrator);
        shown("admin/groups/" + group.id());
        ComboBox<Object> add = find(ComboBox.class).withCaption("Add someone").single();
        add.setValue(person);
        assertThat(isIn(group, person)).isTrue();
        undo();
        assertThat(isIn(group, person)).isFalse();

        shown("admin/people/" + person.username());
        ComboBox<Object> into =
                find(ComboBox.class).withCaption("Put into a group").single();
        into.setValue(group);
        assertThat(isIn(group, person)).isTrue();
        undo();
        assertThat(isIn(group, person)).isFalse();
        groups.add(administrator, group.id(), person.id());
        shown("admin/people/" + person.username());
        test(labelled("Take out of " + group.name())).click();
        undo();
        assertThat(isIn(group, person)).isTrue();

        click("Make an administrator");
        test(find(Button.class).withText("Make an administrator").all().getLast())
                .click();
        assertThat(testPeople.caller(person).administrator()).isTrue();
        undo();
        assertThat(testPeople.caller(person).administrator()).isFalse();
    }

    private boolean isIn(GroupCard group, PersonCard person) {
        return testPeople.caller(person).groups().contains(group.id());
    }

    private List<Role> roleOf(PersonCard person) {
        return spaces.accessOf(curator, space.key()).stream()
                .filter(grant -> Objects.equals(grant.person(), person.id()))
                .map(Grant::role)
                .toList();
    }

    private PageDetails now() {
        return pages.get(curator, page.id());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PersonCard> people(String label) {
        return find(ComboBox.class).withCaption(label).single();
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(button -> label.equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    /** Takes back what was done last. */
    private void undo() {
        Notification last = find(Notification.class).all().getLast();
        Button undo = last.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(undo.getText()).isEqualTo("Undo");
        test(undo).click();
    }

    private void press(String words) {
        test(find(NativeButton.class).withText(words).all().getFirst()).click();
    }

    private void entry(String words) {
        MenuItem found = find(MenuBar.class).all().stream()
                .flatMap(menu -> menu.getItems().stream())
                .flatMap(item -> item.getSubMenu().getItems().stream())
                .filter(item ->
                        ((Component) item).getElement().getTextRecursively().equals(words))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(found, new ClickEvent<>(found));
    }
}
