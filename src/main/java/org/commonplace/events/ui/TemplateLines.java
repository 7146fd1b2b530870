package org.commonplace.events.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventTemplates;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;

/** The templates of a calendar: to plan from, and to take away. */
@org.springframework.stereotype.Component
class TemplateLines {

    private final EventTemplates templates;
    private final CurrentCaller caller;

    TemplateLines(EventTemplates templates, CurrentCaller caller) {
        this.templates = templates;
        this.caller = caller;
    }

    Section of(CalendarDetails calendar) {
        Section section = new Section();
        section.addClassName("form-section");
        show(section, calendar);
        return section;
    }

    private void show(Section section, CalendarDetails calendar) {
        section.removeAll();
        section.add(new H2(section.getTranslation("events.templates.title")));
        List<EventDetails> kept = templates.list(caller.get(), calendar.id());
        if (kept.isEmpty()) {
            Paragraph none = new Paragraph(section.getTranslation("events.templates.none"));
            none.addClassName("muted");
            section.add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        for (EventDetails template : kept) {
            ListItem item = new ListItem(
                    new Anchor(EventsNavigation.fromTemplate(calendar.slug(), template.id()), template.title()));
            item.add(Buttons.iconOnly(
                    Icon.TRASH,
                    section.getTranslation("events.templates.remove", template.title()),
                    click -> Confirmation.askToRemove(
                            section.getTranslation("events.templates.remove.title", template.title()),
                            section.getTranslation("events.templates.remove.words"),
                            section.getTranslation("events.templates.remove.do"),
                            () -> {
                                templates.remove(caller.get(), template.id());
                                show(section, calendar);
                            })));
            list.add(item);
        }
        section.add(list);
    }
}
