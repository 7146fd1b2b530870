package org.commonplace.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarTrash;
import org.commonplace.events.Calendars;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purges;
import org.commonplace.privacy.ui.PurgeDialog;
import org.commonplace.shared.TrashTime;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Rows;
import org.commonplace.shared.ui.Toasts;

/** Throws calendars away, brings them back, and lets administrators take them away for good. */
@org.springframework.stereotype.Component
class ThrownCalendars {

    private final CalendarTrash trash;
    private final Purges purges;
    private final People people;
    private final TrashTime time;
    private final CurrentCaller caller;

    ThrownCalendars(CalendarTrash trash, Purges purges, People people, TrashTime time, CurrentCaller caller) {
        this.trash = trash;
        this.purges = purges;
        this.people = people;
        this.time = time;
        this.caller = caller;
    }

    /** A section with a button that throws the calendar away, once that is said twice. */
    Section throwing(CalendarDetails calendar) {
        Section section = new Section();
        section.addClassName("form-section");
        Paragraph words = new Paragraph(section.getTranslation("events.trash.words", time.days()));
        words.addClassName("muted");
        Button away = Buttons.plain(
                Icon.TRASH,
                section.getTranslation("events.trash.do"),
                click -> Confirmation.askToRemove(
                        section.getTranslation("events.trash.title", calendar.name()),
                        section.getTranslation("events.trash.sure"),
                        section.getTranslation("events.trash.do"),
                        () -> throwAway(calendar)));
        section.add(new H2(section.getTranslation("events.trash.heading")), words, away);
        return section;
    }

    private void throwAway(CalendarDetails calendar) {
        trash.add(caller.get(), calendar.id());
        EventsNavigation.open(EventsNavigation.CALENDARS);
        UI ui = UI.getCurrentOrThrow();
        Toasts.sayWithUndo(
                ui.getTranslation("events.trash.done", calendar.name()), () -> restore(calendar.id(), calendar.name()));
    }

    /** Those in the trash that the reader looked after; empty for none. */
    Optional<Component> list(Caller reader) {
        List<CalendarTrash.Thrown> thrown = trash.list(reader);
        if (thrown.isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows();
        for (CalendarTrash.Thrown calendar : thrown) {
            String by = people.card(calendar.by()).map(PersonCard::name).orElse("");
            Text told = new Text(rows.getTranslation(
                    "events.trash.line", Moment.full(calendar.at()).words(), by));
            ListItem row = rows.plain(new Span(calendar.name()), told);
            row.addClassName("row-with-action");
            Button restore = Buttons.plain(
                    Icon.RESTORE,
                    row.getTranslation("events.trash.restore"),
                    click -> restore(calendar.id(), calendar.name()));
            restore.setAriaLabel(row.getTranslation("events.trash.restore.of", calendar.name()));
            row.add(restore);
            if (reader.administrator() && !reader.readOnly()) {
                Button purge = Buttons.quiet(
                        Icon.ALERT_TRIANGLE,
                        row.getTranslation("events.trash.purge"),
                        click -> purge(calendar.id(), calendar.name()));
                purge.setAriaLabel(row.getTranslation("events.trash.purge.of", calendar.name()));
                row.add(purge);
            }
        }
        Section section = new Section(rows);
        section.addComponentAsFirst(new H2(section.getTranslation("events.trash.in")));
        section.addClassName("form-section");
        return Optional.of(section);
    }

    /** Takes one away for good, with its events; the service asks again who may. */
    private void purge(long id, String name) {
        UI ui = UI.getCurrentOrThrow();
        String title = ui.getTranslation("events.trash.purge.title", name);
        String words = ui.getTranslation("events.trash.purge.words");
        new PurgeDialog(title, words, id, answer -> {
                    Purge calendar = new Purge(Calendars.ref(id), List.of());
                    purges.purge(caller.get(), calendar, answer.reason(), answer.confirmed());
                    Toasts.say(ui.getTranslation("privacy.purge.done"));
                    ui.refreshCurrentRoute(false);
                })
                .open();
    }

    private void restore(long id, String name) {
        trash.restore(caller.get(), id);
        UI ui = UI.getCurrentOrThrow();
        EventsNavigation.open(EventsNavigation.CALENDARS);
        ui.refreshCurrentRoute(false);
        Toasts.say(ui.getTranslation("events.trash.restored", name));
    }
}
