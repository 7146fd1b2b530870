package org.commonplace.events.ui;

import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import org.commonplace.events.EventTime;
import org.commonplace.events.OccurrenceDetails;

/** When and where, a line each. */
final class EventFactsText extends Div {

    EventFactsText(OccurrenceDetails occurrence, ZoneId reader) {
        EventTime time = occurrence.time();
        addClassName("event-facts");
        add(line(WhenWords.days(time)), line(WhenWords.hours(time)));
        WhenWords.elsewhere(time, reader).ifPresent(words -> {
            Div yours = line(words);
            yours.addClassName("event-yours");
            add(yours);
        });
        if (!occurrence.where().isEmpty()) {
            add(line(occurrence.where()));
        }
        if (occurrence.online()) {
            add(line(getTranslation("events.where.online")));
        }
    }

    private static Div line(String words) {
        Div line = new Div();
        line.setText(words);
        return line;
    }
}
