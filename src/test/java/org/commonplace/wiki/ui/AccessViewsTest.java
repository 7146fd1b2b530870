package org.commonplace.wiki.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.PageDetails;
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

/** Who may do what in a space, and who can see a page and why, as people read and change it. */
class AccessViewsTest extends ViewTest {

    @Autowired
    TestPeople some;

    @Autowired
    TestWiki wiki;

    @Autowired
    Spaces spaces;

    @Autowired
    Pages pages;

    @Autowired
    Restrictions restrictions;

    @Autowired
    AccessPolicy access;

    SpaceDetails space;
    Caller curator;
    Caller editor;
    PageDetails top;
    PageDetails below;

    @BeforeEach
    void aSpace() {
        space = wiki.space(Visibility.PRIVATE);
        curator = wiki.someoneWith(Role.CURATE, space);
        editor = wiki.someoneWith(Role.EDIT, space);
        top = wiki.page(editor, space, "Business case", "Text");
        below = wiki.page(editor, top, "Costs", "Text");
    }

    @Test
    void aCuratorGivesChangesAndTakesRoles() {
        PersonCard person = some.someone(TestPeople.fresh("Zelda"));
        Caller caller = some.caller(person);
        signIn(curator);
        assertThat(shown("s/" + space.key() + "/people"))
                .contains("What the roles allow", "Looks after the space", "Only its members can read");

        who().setValue(Who.of(person));
        role("Role").setValue(Role.COMMENT);
        click("Give this role");
        assertThat(access.roleOf(caller, Spaces.ref(space.id()))).contains(Role.COMMENT);
        assertThat(screen()).contains(person.name());

        Select<Role> given = roleOf(person);
        assertThat(given.getValue()).isEqualTo(Role.COMMENT);
        test(given).selectItem("Edits");
        assertThat(access.roleOf(caller, Spaces.ref(space.id()))).contains(Role.EDIT);
        assertThat(spaces.accessOf(curator, space.key()))
                .filteredOn(grant -> Objects.equals(caller.person(), grant.person()))
                .extracting(Grant::role)
                .containsExactly(Role.EDIT);

        test(taking(person)).click();
        assertThat(access.roleOf(caller, Spaces.ref(space.id()))).isEmpty();
        assertThat(screen()).doesNotContain(person.name());
        test(find(Button.class).withText("Undo").all().getLast()).click();
        assertThat(access.roleOf(caller, Spaces.ref(space.id()))).contains(Role.EDIT);
        assertThat(screen()).contains(person.name());
    }

    @Test
    void whoGivesUpTheirOwnCuratingIsAskedFirst() {
        PersonCard self = some.someone(TestPeople.fresh("Zelda"));
        Caller own = some.caller(self);
        wiki.give(own, Role.CURATE, space);
        signIn(own);
        shown("s/" + space.key() + "/people");
        test(taking(self)).click();
        assertThat(access.roleOf(own, Spaces.ref(space.id()))).contains(Role.CURATE);
        click("Give it up");
        assertThat(access.roleOf(own, Spaces.ref(space.id()))).isEmpty();
    }

    @Test
    void theLastCuratorAndAnAdministratorThemselvesAreNotTakenOutUnasked() {
        PersonCard first = some.someone(TestPeople.fresh("Zelda"));
        PersonCard chief = some.administrator();
        wiki.give(some.caller(first), Role.CURATE, space);
        wiki.give(some.caller(chief), Role.CURATE, space);
        signIn(some.caller(chief));
        spaces.accessOf(some.caller(chief), space.key()).stream()
                .filter(grant -> grant.role() == Role.CURATE)
                .filter(grant -> !Objects.equals(grant.person(), first.id()))
                .filter(grant -> !Objects.equals(grant.person(), chief.id()))
                .forEach(grant -> spaces.take(some.caller(chief), space.key(), grant));
        shown("s/" + space.key() + "/people");
        test(taking(chief)).click();
        assertThat(curators()).contains(chief.id());
        click("Give it up");
        assertThat(curators()).containsExactly(first.id());

        shown("s/" + space.key() + "/people");
        test(taking(first)).click();
        assertThat(curators()).containsExactly(first.id());
        click("Leave it without");
        assertThat(curators()).isEmpty();
    }

    private List<Long> curators() {
        return spaces.accessOf(some.administratorCaller(), space.key()).stream()
                .filter(grant -> grant.role() == Role.CURATE)
                .map(Grant::person)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void thoseWhoDoNotCurateFindNothingThere() {
        signIn(editor);
        assertThat(shown("s/" + space.key() + "/people")).isEqualTo(shown("s/nowhere/nothing"));
        signOut();
        assertThat(shown("s/" + space.key() + "/people")).doesNotContain(space.name());
    }

    @Test
    void besideEveryPageStandsWhoCanSeeItAndTheWayToWhy() {
        signIn(editor);

        assertThat(shown("s/" + space.key() + "/" + top.slug())).contains("Only certain people can read it");
        assertThat(links()).contains("s/" + space.key() + "/" + top.slug() + "/access");
        assertThat(shown("s/" + space.key() + "/" + top.slug() + "/access"))
                .contains("Administrators", "Role in the space: Edits", "Neither this page nor one above it");
    }

    @Test
    void aRestrictionMadeHereIsToldOnThePagesBelow() {
        GroupCard team = some.group(some.someone());
        signIn(editor);
        shown("s/" + space.key() + "/" + top.slug() + "/access");
        viewers().setValue(Set.of(Who.of(team)));
        click("Save these restrictions");

        assertThat(screen()).contains("Only these may see it: ", team.name());
        assertThat(pages.find(curator, below.id())).isEmpty();
        assertThat(pages.find(editor, below.id()))
                .as("who restricts stays among them")
                .isPresent();
        assertThat(shown("s/" + space.key() + "/" + below.slug() + "/access"))
                .contains("from “Business case”", team.name())
                .contains("Only those of them who may see the space as well");
    }

    @Test
    void aRestrictedPageShowsAPadlockThatLeadsToWhoMaySeeIt() {
        restrictions.set(editor, top.id(), new Rules(new Named(Set.of(editor.personId()), Set.of()), Named.NOBODY));
        signIn(editor);

        assertThat(shown(below.url())).contains("Restricted");
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.hasClassName("padlock"))
                .extracting(Anchor::getHref)
                .containsExactly("s/" + space.key() + "/" + below.slug() + "/access");
        assertThat(find(MenuBar.class).all())
                .flatExtracting(bar -> bar.getItems().stream()
                        .flatMap(item -> item.getSubMenu().getItems().stream())
                        .map(item -> item.getElement().getTextRecursively())
                        .toList())
                .contains("Restrict …");
    }

    @Test
    void aPublicPageIsForAnyone() {
        SpaceDetails open = wiki.space(Visibility.PUBLIC);
        Caller writer = wiki.someoneWith(Role.EDIT, open);
        PageDetails page = wiki.page(writer, open, "Order of draw", "Text");
        signIn(writer);

        assertThat(shown("s/" + open.key() + "/" + page.slug() + "/access")).contains("Anyone, without signing in");
        assertThat(shown(page.url())).doesNotContain("Restricted");
    }

    @Test
    void readersSeeWhyAndCannotChangeIt() {
        Caller reader = wiki.someoneWith(Role.VIEW, space);
        signIn(reader);
        assertThat(shown("s/" + space.key() + "/" + top.slug() + "/access"))
                .contains("Who can see it, and why")
                .doesNotContain("Save these restrictions");

        restrictions.set(editor, top.id(), new Rules(new Named(Set.of(editor.personId()), Set.of()), Named.NOBODY));
        assertThat(withoutOffers(shown("s/" + space.key() + "/" + below.slug() + "/access")))
                .isEqualTo(withoutOffers(shown("s/nowhere/nothing")));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Who> who() {
        return find(ComboBox.class).withCaption("Person or group").single();
    }

    @SuppressWarnings("unchecked")
    private Select<Role> role(String label) {
        return find(Select.class).withCaption(label).single();
    }

    /** The role that somebody has, where it is changed. */
    @SuppressWarnings("unchecked")
    private Select<Role> roleOf(PersonCard person) {
        return find(Select.class).all().stream()
                .filter(select -> select.getAriaLabel()
                        .filter(("Role of " + person.name())::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Button taking(PersonCard person) {
        String words = "Take the role away from " + person.name();
        return find(Button.class).all().stream()
                .filter(button -> words.equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Who> viewers() {
        return find(MultiSelectComboBox.class)
                .withCaption("Only these may see it")
                .single();
    }
}
