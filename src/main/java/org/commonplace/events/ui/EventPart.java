package org.commonplace.events.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.commonplace.events.EventDetails;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.people.Caller;

/**
 * What a feature shows on the view of an event, and on the card of one beside the calendar. Each is a bean of the feature's
 * {@code ui} package, asked anew at every visit for a reader who may see the event; it shows only what that reader may see and do.
 */
public interface EventPart {

    /** Where it stands among the others of its kind: the smallest number comes first. */
    int order();

    /** A button in the bar, before those that change the event; a phone shows it when it has the class {@code keep}. */
    default Optional<Component> button(Caller reader, EventDetails event, OccurrenceDetails occurrence) {
        return Optional.empty();
    }

    /** Something on the card, beside the calendar and on the event's own view, above the ways to keep it: places left, a way to register. */
    default Optional<Component> onCard(Caller reader, EventDetails event, OccurrenceDetails occurrence) {
        return Optional.empty();
    }

    /** Something the reader should know before reading on, above the text. */
    default Optional<Component> notice(Caller reader, EventDetails event, OccurrenceDetails occurrence) {
        return Optional.empty();
    }

    /** A section in the column beside the text, below the dates of a series: a heading of the second level and what belongs to it. */
    default Optional<Component> beside(Caller reader, EventDetails event, OccurrenceDetails occurrence) {
        return Optional.empty();
    }

    /** A section below the text. */
    default Optional<Component> below(Caller reader, EventDetails event, OccurrenceDetails occurrence) {
        return Optional.empty();
    }
}
