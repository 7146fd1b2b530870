package org.commonplace.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.LookedAfter;
import org.commonplace.people.People;
import org.commonplace.people.PersonDetails;
import org.commonplace.people.StaffGroups;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.FactsLine;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Toasts;
import org.springframework.beans.factory.ObjectProvider;

/** One account, for administrators. */
@Route(AccountAddresses.PEOPLE + "/:" + PersonView.USERNAME)
@PermitAll
class PersonView extends AreaView implements BeforeEnterObserver {

    static final String USERNAME = "username";

    private final transient People people;
    private final transient StaffGroups staffGroups;
    private final transient PersonLines lines;
    private final transient PersonCards cards;
    private final transient ObjectProvider<LookedAfter> lookedAfter;

    PersonView(
            Frame frame,
            People people,
            StaffGroups staffGroups,
            PersonLines lines,
            PersonCards cards,
            ObjectProvider<LookedAfter> lookedAfter) {
        super(frame, Area.ADMINISTRATION, AccountAddresses.PEOPLE);
        this.people = people;
        this.staffGroups = staffGroups;
        this.lines = lines;
        this.cards = cards;
        this.lookedAfter = lookedAfter;
    }

    /** @throws org.commonplace.shared.NotFound when there is nobody of that name, or the visitor may not know */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Caller administrator = administrator();
        String username = event.getRouteParameters().get(USERNAME).orElseThrow();
        show(administrator, people.details(administrator, username));
    }

    private void show(Caller administrator, PersonDetails person) {
        FactsLine facts = new FactsLine(lines.chips(person).toArray(Component[]::new));
        facts.fact(person.card().username()).fact(lines.lastSeen(person));
        PersonForm form = new PersonForm(staffGroups, person, change -> save(person, change));
        Div main = new Div(new Card(getTranslation("people.person.account"), form));
        main.addClassName("column");
        Div side = new Div(
                cards.groups(administrator, person),
                cards.signingIn(administrator, person),
                new Card(getTranslation("people.person.rights"), rights(person)));
        side.addClassName("column");
        Div columns = new Div(main, side);
        columns.addClassName("columns");
        show(person.card().name(), "", List.of(), facts, columns);
    }

    private void save(PersonDetails person, AccountChange change) {
        people.change(caller(), person.card().username(), change);
        done("people.done.saved", person);
    }

    private Component[] rights(PersonDetails person) {
        List<Component> rights = new ArrayList<>();
        rights.add(new Paragraph(getTranslation(
                person.administrator() ? "people.person.administrator" : "people.person.no-administrator")));
        if (!person.disabled()) {
            rights.add(administering(person));
        }
        rights.add(
                new Paragraph(getTranslation(person.disabled() ? "people.person.disabled" : "people.person.enabled")));
        rights.add(
                person.disabled()
                        ? Buttons.plain(
                                Icon.RESTORE,
                                getTranslation("people.enable"),
                                click -> change(person, AccountChange.disabled(false), "people.done.enabled"))
                        : Buttons.plain(Icon.LOCK, getTranslation("people.disable"), click -> askToDisable(person)));
        return rights.toArray(Component[]::new);
    }

    private Button administering(PersonDetails person) {
        return person.administrator()
                ? Buttons.plain(
                        Icon.ARROW_BACK_UP,
                        getTranslation("people.demote"),
                        click -> Confirmation.ask(
                                getTranslation(
                                        "people.demote.title", person.card().name()),
                                getTranslation("people.demote.words"),
                                getTranslation("people.demote"),
                                () -> turn(person, false, "people.done.demoted")))
                : Buttons.plain(
                        Icon.SETTINGS,
                        getTranslation("people.promote"),
                        click -> Confirmation.ask(
                                getTranslation(
                                        "people.promote.title", person.card().name()),
                                getTranslation("people.promote.words"),
                                getTranslation("people.promote"),
                                () -> turn(person, true, "people.done.promoted")));
    }

    private void askToDisable(PersonDetails person) {
        Confirmation.askToRemove(
                getTranslation("people.disable.title", person.card().name()),
                new Div(new Paragraph(getTranslation("people.disable.words")), leftBehind(person)),
                getTranslation("people.disable"),
                () -> change(person, AccountChange.disabled(true), "people.done.disabled"));
    }

    /** What they look after now, and where those things wait that nobody takes over. */
    private Component leftBehind(PersonDetails person) {
        UnorderedList list = new UnorderedList();
        lookedAfter.stream()
                .flatMap(each -> each.by(caller(), person.card().id()).stream())
                .map(this::line)
                .forEach(list::add);
        return list;
    }

    private ListItem line(LookedAfter.Left left) {
        ListItem line = new ListItem(new Text(getTranslation(left.message(), left.number())));
        if (left.address() != null && left.link() != null) {
            line.add(new Text(" "), new Anchor(left.address(), getTranslation(left.link())));
        }
        return line;
    }

    private void change(PersonDetails person, AccountChange change, String said) {
        people.change(caller(), person.card().username(), change);
        done(said, person);
    }

    /** As {@link #change}, for what the opposite takes back; nobody takes back what they gave up themselves. */
    private void turn(PersonDetails person, boolean administrator, String said) {
        AccountChange change = AccountChange.administrator(administrator);
        if (person.card().id() == caller().personId()) {
            change(person, change, said);
            return;
        }
        String username = person.card().username();
        people.change(caller(), username, change);
        Toasts.sayWithUndo(getTranslation(said, person.card().name()), () -> {
            people.change(caller(), username, AccountChange.administrator(!administrator));
            UI.getCurrentOrThrow().refreshCurrentRoute(false);
        });
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }

    private void done(String said, PersonDetails person) {
        Toasts.say(getTranslation(said, person.card().name()));
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }
}
