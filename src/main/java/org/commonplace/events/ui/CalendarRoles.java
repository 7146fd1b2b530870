package org.commonplace.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarGrant;
import org.commonplace.events.Calendars;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.Groups;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Typed;
import org.jspecify.annotations.Nullable;

/** Who plans in a calendar and who looks after it, beside those whom its space lets. */
@org.springframework.stereotype.Component
class CalendarRoles {

    private final Calendars calendars;
    private final People people;
    private final Groups groups;
    private final CurrentCaller caller;

    CalendarRoles(Calendars calendars, People people, Groups groups, CurrentCaller caller) {
        this.calendars = calendars;
        this.people = people;
        this.groups = groups;
        this.caller = caller;
    }

    /** A person or a group, as one chooses them. */
    private record Whom(@Nullable Long person, @Nullable Long group, String name) {}

    Section of(CalendarDetails calendar) {
        Section section = new Section();
        section.addClassName("form-section");
        show(section, calendar);
        return section;
    }

    private void show(Section section, CalendarDetails calendar) {
        section.removeAll();
        Paragraph words = new Paragraph(section.getTranslation(
                "events.roles.words",
                people.card(calendar.owner()).map(PersonCard::name).orElse("")));
        words.addClassName("muted");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        List<CalendarGrant> grants = calendars.accessOf(caller.get(), calendar.id());
        grants.forEach(grant -> list.add(line(section, calendar, grants, grant)));
        section.add(
                new H2(section.getTranslation("events.roles.title")),
                words,
                list,
                adding(section, calendar, grants),
                handingOver(section, calendar));
    }

    private ListItem line(Section section, CalendarDetails calendar, List<CalendarGrant> grants, CalendarGrant grant) {
        String name = nameOf(grant);
        Span told = new Span(section.getTranslation("events.roles.line", name, role(section, grant.role())));
        return new ListItem(
                told, Buttons.iconOnly(Icon.X, section.getTranslation("events.roles.remove", name), click -> {
                    List<CalendarGrant> fewer =
                            grants.stream().filter(one -> !one.equals(grant)).toList();
                    calendars.setAccess(caller.get(), calendar.id(), fewer);
                    show(section, calendar);
                }));
    }

    private Div adding(Section section, CalendarDetails calendar, List<CalendarGrant> grants) {
        ComboBox<Whom> whom = new ComboBox<>(section.getTranslation("events.roles.whom"));
        whom.setItemLabelGenerator(Whom::name);
        Typed.offer(whom, this::found);
        Select<Role> role = new Select<>();
        role.setLabel(section.getTranslation("events.roles.role"));
        role.setItems(Role.VIEW, Role.EDIT, Role.CURATE);
        role.setItemLabelGenerator(one -> role(section, one));
        role.setValue(Role.EDIT);
        Button add = Buttons.plain(Icon.PLUS, section.getTranslation("events.roles.add"), click -> {
            Whom chosen = whom.getValue();
            if (chosen == null) {
                whom.setErrorMessage(section.getTranslation("events.form.missing"));
                whom.setInvalid(true);
                return;
            }
            List<CalendarGrant> more = new ArrayList<>(grants.stream()
                    .filter(one ->
                            !Objects.equals(one.person(), chosen.person) || !Objects.equals(one.group(), chosen.group))
                    .toList());
            more.add(new CalendarGrant(chosen.person, chosen.group, role.getValue()));
            calendars.setAccess(caller.get(), calendar.id(), more);
            show(section, calendar);
        });
        Div adding = new Div(whom, role, add);
        adding.addClassName("adding");
        return adding;
    }

    /** Puts the calendar into other hands, once that is said twice. */
    private Div handingOver(Section section, CalendarDetails calendar) {
        ComboBox<PersonCard> owner = new ComboBox<>(section.getTranslation("events.roles.owner"));
        owner.setItemLabelGenerator(PersonCard::name);
        Typed.offer(
                owner,
                query -> people.suggest(caller.get(), query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        Button give = Buttons.plain(Icon.USER, section.getTranslation("events.roles.hand-over"), click -> {
            PersonCard chosen = owner.getValue();
            if (chosen == null) {
                owner.setErrorMessage(section.getTranslation("events.form.missing"));
                owner.setInvalid(true);
                return;
            }
            Confirmation.ask(
                    section.getTranslation("events.roles.hand-over.title", chosen.name()),
                    section.getTranslation("events.roles.hand-over.words"),
                    section.getTranslation("events.roles.hand-over"),
                    () -> {
                        calendars.handOver(caller.get(), calendar.id(), chosen.id());
                        EventsNavigation.open(EventsNavigation.calendar(calendar.slug()));
                    });
        });
        Div handing = new Div(owner, give);
        handing.addClassName("adding");
        return handing;
    }

    private Stream<Whom> found(Query<Whom, String> query) {
        String typed = query.getFilter().orElse("");
        Stream<Whom> persons =
                people.suggest(caller.get(), typed).stream().map(card -> new Whom(card.id(), null, card.name()));
        Stream<Whom> all =
                groups.suggest(caller.get(), typed).stream().map(card -> new Whom(null, card.id(), card.name()));
        return Stream.concat(persons, all).skip(query.getOffset()).limit(query.getLimit());
    }

    private String nameOf(CalendarGrant grant) {
        Long person = grant.person();
        Long group = grant.group();
        return person != null
                ? people.card(person).map(PersonCard::name).orElse("")
                : Optional.ofNullable(groups.cards(List.of(Objects.requireNonNull(group)))
                                .get(group))
                        .map(GroupCard::name)
                        .orElse("");
    }

    private static String role(Section section, Role role) {
        return section.getTranslation("events.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
