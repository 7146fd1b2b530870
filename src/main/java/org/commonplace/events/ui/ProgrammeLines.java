package org.commonplace.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.Programme;
import org.commonplace.events.Programmes;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.jspecify.annotations.Nullable;

/** Programmes and their sessions: those of a calendar, and the one that an event belongs to. */
@org.springframework.stereotype.Component
class ProgrammeLines {

    private final Programmes programmes;
    private final CurrentCaller caller;

    ProgrammeLines(Programmes programmes, CurrentCaller caller) {
        this.programmes = programmes;
        this.caller = caller;
    }

    /** The programme that an event belongs to, with its sessions; empty for none, or where the reader may not see it. */
    Optional<Component> around(Caller reader, EventDetails event) {
        Long id = event.programme();
        if (id == null) {
            return Optional.empty();
        }
        try {
            Programme programme = programmes.get(reader, id);
            Paragraph title = new Paragraph(programme.title());
            title.addClassName("muted");
            return Optional.of(new Div(title, sessions(programme)));
        } catch (NotFound keptFromThem) {
            return Optional.empty();
        }
    }

    /** The programmes of a calendar; whoever plans there can change them. Empty where there is nothing to see or to do. */
    Optional<Component> of(Caller reader, CalendarDetails calendar) {
        boolean plans = calendar.role().covers(Role.EDIT);
        if (!plans && programmes.list(reader, calendar.id()).isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section();
        section.addClassName("form-section");
        show(section, calendar, plans);
        return Optional.of(section);
    }

    private void show(Section section, CalendarDetails calendar, boolean plans) {
        section.removeAll();
        section.add(new H2(section.getTranslation("events.programmes.title")));
        for (Programme programme : programmes.list(caller.get(), calendar.id())) {
            Div head = new Div(new H3(programme.title()));
            head.addClassName("section-head");
            if (plans) {
                head.add(Buttons.iconOnly(
                        Icon.PENCIL,
                        section.getTranslation("events.programme.change.of", programme.title()),
                        click -> ask(section, calendar, programme)));
                head.add(Buttons.iconOnly(
                        Icon.TRASH,
                        section.getTranslation("events.programme.remove.of", programme.title()),
                        click -> remove(section, calendar, programme)));
            }
            Paragraph words = new Paragraph(programme.description());
            section.add(head, words, sessions(programme));
        }
        if (plans) {
            section.add(Buttons.plain(
                    Icon.PLUS, section.getTranslation("events.programme.new"), click -> ask(section, calendar, null)));
        }
    }

    private void ask(Section section, CalendarDetails calendar, @Nullable Programme programme) {
        List<EventDetails> offered = programmes.offered(caller.get(), calendar.id());
        new ProgrammeDialog(programme, offered, (written, consent) -> {
                    take(calendar, programme, written, consent);
                    show(section, calendar, true);
                })
                .open();
    }

    private void remove(Section section, CalendarDetails calendar, Programme programme) {
        Confirmation.askToRemove(
                section.getTranslation("events.programme.remove.of", programme.title()),
                section.getTranslation("events.programme.remove.words"),
                section.getTranslation("events.programme.remove"),
                () -> {
                    programmes.remove(caller.get(), programme.id());
                    show(section, calendar, true);
                });
    }

    private void take(
            CalendarDetails calendar, @Nullable Programme programme, ProgrammeDialog.Written written, Consent consent) {
        Programme there = programme == null
                ? programmes.create(caller.get(), calendar.id(), written.title(), written.description(), consent)
                : programmes.change(caller.get(), programme.id(), written.title(), written.description(), consent);
        programmes.setSessions(caller.get(), there.id(), written.sessions());
    }

    private static OrderedList sessions(Programme programme) {
        OrderedList list = new OrderedList();
        list.addClassName("plain-list");
        for (EventDetails session : programme.sessions()) {
            Span when = new Span(WhenWords.line(session.plan().time()));
            when.addClassName("muted");
            Anchor link = new Anchor(EventsNavigation.event(session.id()), session.title());
            list.add(new ListItem(link, new Div(when)));
        }
        return list;
    }
}
