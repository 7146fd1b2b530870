package org.commonplace.events.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventStatus;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Technique;
import org.commonplace.people.Visibility;
import org.commonplace.people.ui.VisibilityChip;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;

/** The words about an event that stand in chips: whether it is cancelled, what is done there, who may see it. */
final class EventChips {

    private EventChips() {}

    static List<Chip> of(EventDetails event, OccurrenceDetails occurrence) {
        List<Chip> chips = new ArrayList<>();
        if (occurrence.status() == EventStatus.CANCELLED) {
            chips.add(new Chip(Tone.RED, Icon.X, told("events.status.cancelled")));
        }
        Technique technique = event.plan().facts().technique();
        if (technique != null) {
            chips.add(new Chip(Tone.PLAIN, name(technique)));
        }
        Visibility visibility = event.plan().facts().visibility();
        if (visibility != null && visibility != event.calendar().plan().visibility()) {
            chips.add(of(visibility));
        }
        return chips;
    }

    static Chip of(Visibility visibility) {
        return VisibilityChip.of(visibility, name(visibility));
    }

    static String name(Visibility visibility) {
        return told("events.visibility." + visibility.name().toLowerCase(Locale.ROOT));
    }

    static String name(Technique technique) {
        return told("events.technique." + technique.code());
    }

    private static String told(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
