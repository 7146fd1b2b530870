package org.commonplace.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.commonplace.events.CalendarDetails;

/** The calendars there are, each with a box in its colour: what is ticked is shown. */
final class CalendarChecks extends Div {

    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();
    private final transient Consumer<Set<String>> chosen;

    /** @param chosen hears the slugs of those that are to be shown; none for all */
    CalendarChecks(List<CalendarDetails> calendars, Consumer<Set<String>> chosen) {
        this.chosen = chosen;
        addClassName("calendar-checks");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("events.calendars.title"));
        calendars.forEach(calendar -> add(line(calendar)));
    }

    /** @param slugs of those that are shown; none for all */
    void show(Set<String> slugs) {
        boxes.forEach((slug, box) -> box.setValue(slugs.isEmpty() || slugs.contains(slug)));
    }

    private Div line(CalendarDetails calendar) {
        Checkbox box = new Checkbox(calendar.name());
        box.getStyle().set("--tone", Tone.of(calendar.plan().colour()).words());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(ticked());
            }
        });
        boxes.put(calendar.slug(), box);
        Button only = new Button(getTranslation("events.filter.only"), click -> chosen.accept(Set.of(calendar.slug())));
        only.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        only.setAriaLabel(getTranslation("events.filter.only.of", calendar.name()));
        only.addClassName("calendar-only");
        Div line = new Div(box, only);
        line.addClassName("calendar-line");
        return line;
    }

    private Set<String> ticked() {
        Set<String> ticked = new TreeSet<>();
        boxes.forEach((slug, box) -> {
            if (box.getValue()) {
                ticked.add(slug);
            }
        });
        return ticked.size() == boxes.size() ? Set.of() : ticked;
    }
}
