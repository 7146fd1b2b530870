package org.commonplace.wiki.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.TestEvents;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Archiving a space, throwing it away and bringing it back, as people do it on screen. */
class KeptSpacesViewTest extends ViewTest {

    private static final String ARCHIVE = "Archive this space …";
    private static final String THROW = "Throw this space away …";

    @Autowired
    TestPeople some;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestEvents events;

    @Autowired
    Spaces spaces;

    SpaceDetails space;
    Caller curator;
    PageDetails page;

    @BeforeEach
    void aSpace() {
        space = wiki.space(Visibility.PRIVATE);
        spaces.describe(some.administratorCaller(), space.key(), TestPeople.fresh("Pneumatic"), null, null);
        space = spaces.get(some.administratorCaller(), space.key());
        curator = wiki.someoneWith(Role.CURATE, space);
        page = wiki.page(curator, space, "Tubes", "Text");
    }

    @Test
    void aCuratorArchivesASpaceAndBringsItBack() {
        signIn(curator);
        shown(space.url());
        assertThat(entries()).contains(ARCHIVE).doesNotContain(THROW);
        choose(ARCHIVE);
        click("Archive the space");

        assertThat(screen()).contains("Archived since", "nothing in it changes").doesNotContain("New page");
        assertThat(shown(page.url())).contains("This page is archived.").doesNotContain("Edit");
        assertThat(shown("spaces")).contains("Archived", space.name());
        shown(space.url());
        click("Bring back from the archive");
        assertThat(screen()).contains("New page").doesNotContain("Archived since");
        assertThat(shown(page.url())).contains("Edit");
    }

    @Test
    void archivingIsUndoneFromTheToast() {
        signIn(curator);
        shown(space.url());
        choose(ARCHIVE);
        click("Archive the space");
        test(find(Button.class).withText("Undo").all().getLast()).click();
        assertThat(spaces.get(curator, space.key()).isArchived()).isFalse();
    }

    @Test
    void whoOnlyReadsIsOfferedNothing() {
        Caller reader = wiki.someoneWith(Role.VIEW, space);
        signIn(reader);
        shown(space.url());
        assertThat(entries()).doesNotContain(ARCHIVE, THROW, "Bring back from the archive");
        signIn(curator);
        shown(space.url());
        choose(ARCHIVE);
        click("Archive the space");
        signIn(reader);
        assertThat(shown(space.url())).contains("Archived since").doesNotContain("Bring back");
        assertThat(entries()).doesNotContain("Bring back from the archive");
    }

    @Test
    void anAdministratorThrowsASpaceAwayWithItsKeyAndRestoresIt() {
        signIn(some.administratorCaller());
        shown(space.url());
        choose(THROW);
        TextField key = find(TextField.class).single();
        test(key).setValue("other");
        click("Move to the trash");
        assertThat(key.isInvalid()).isTrue();
        assertThat(spaces.find(curator, space.key())).isPresent();
        test(key).setValue(space.key());
        click("Move to the trash");

        assertThat(spaces.find(curator, space.key())).isEmpty();
        assertThat(screen()).contains("In the trash", space.name(), "One page, thrown away on");
        signIn(curator);
        shown("changes");
        assertThat(shown("spaces")).doesNotContain(space.name());
        signIn(some.administratorCaller());
        shown("changes");
        shown("spaces");
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .filter(("Restore the space " + space.name())::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(spaces.find(curator, space.key())).isPresent();
        assertThat(screen()).contains(space.name(), "Tubes");
    }

    @Test
    void aSpaceWithCalendarsStays() {
        String name = TestPeople.fresh("Rounds");
        events.calendar(
                CalendarPlan.of(name, Visibility.STAFF, TestEvents.LONDON).in(space.id()));
        signIn(some.administratorCaller());
        shown(space.url());
        choose(THROW);
        test(find(TextField.class).single()).setValue(space.key());
        click("Move to the trash");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Calendars belong to this space: " + name);
        assertThat(spaces.find(curator, space.key())).isPresent();
    }

    private List<String> entries() {
        return items().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private void choose(String words) {
        MenuItem entry = items().stream()
                .filter(item -> item.getElement().getTextRecursively().equals(words))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(entry, new ClickEvent<>(entry));
    }

    private List<MenuItem> items() {
        return find(MenuBar.class).all().stream()
                .flatMap(bar -> bar.getItems().stream())
                .flatMap(top -> top.getSubMenu().getItems().stream())
                .toList();
    }
}
