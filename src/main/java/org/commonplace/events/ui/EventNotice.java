package org.commonplace.events.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.commonplace.events.EventStatus;
import org.commonplace.shared.ui.Icon;

/** What one should know of an event before reading on. */
final class EventNotice extends Div {

    private EventNotice(Icon icon, String words) {
        addClassName("notice");
        getElement().setAttribute("role", "note");
        add(icon.create(), new Span(words));
    }

    /** Says that it does not take place: the date, or all of the series. */
    static EventNotice cancelled(OpenEvent.Found found) {
        boolean all = found.event().status() == EventStatus.CANCELLED;
        return new EventNotice(
                Icon.ALERT_TRIANGLE,
                UI.getCurrentOrThrow()
                        .getTranslation(
                                all && found.event().isSeries() ? "events.cancelled.all" : "events.cancelled.this"));
    }
}
