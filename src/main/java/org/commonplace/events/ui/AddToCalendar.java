package org.commonplace.events.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.shared.ui.Icon;

/** The ways in which a date goes into the calendar that the reader uses. */
final class AddToCalendar extends NativeDetails {

    AddToCalendar(EventLinks links, OccurrenceDetails occurrence, boolean series) {
        addClassName("add-to-calendar");
        setSummary(new Span(Icon.CALENDAR_PLUS.create(), new Span(getTranslation("events.add.title"))));
        Anchor file = new Anchor(links.file(occurrence, series), getTranslation("events.add.file"));
        file.getElement().setAttribute("download", true);
        file.getElement().setAttribute("router-ignore", true);
        setContent(new Div(
                file,
                outside(links.outlook("outlook.office.com", occurrence, series), "events.add.office"),
                outside(links.outlook("outlook.live.com", occurrence, series), "events.add.outlook"),
                outside(links.google(occurrence, series), "events.add.google")));
    }

    private Anchor outside(String address, String words) {
        Anchor link = new Anchor(address, getTranslation(words));
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
