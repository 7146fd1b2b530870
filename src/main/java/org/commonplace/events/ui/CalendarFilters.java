package org.commonplace.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.jspecify.annotations.Nullable;

/** What is left out of the calendar: by calendar, tag, staff group, place, or all but the reader's own. */
final class CalendarFilters extends Div {

    private final transient FilterChoices.Choices choices;
    private final transient Consumer<Asked> go;
    private final CalendarChecks calendars;
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> audience = new MultiSelectComboBox<>();
    private final TextField place = new TextField();
    private final Checkbox mine = new Checkbox();
    private final NativeDetails fewer = new NativeDetails();
    private final Div summary = new Div();
    private transient @Nullable Asked asked;

    CalendarFilters(FilterChoices.Choices choices, Consumer<Asked> go) {
        this.choices = choices;
        this.go = go;
        addClassName("calendar-filters");
        summary.addClassName("filter-summary");
        summary.setVisible(false);
        calendars = new CalendarChecks(choices.calendars(), chosen -> changed(true, now -> now.in(chosen)));
        prepareOthers();
        arrange();
    }

    /** A line that says that something is left out, and takes all filters away. */
    Div summary() {
        return summary;
    }

    void show(Asked shown) {
        asked = shown;
        calendars.show(shown.calendars());
        offer(tags, choices.tags(), shown.tags());
        offer(audience, choices.audience().keySet(), shown.audience());
        place.setValue(shown.place());
        mine.setValue(shown.mine());
        summary.setVisible(shown.isFiltered());
        if (!shown.tags().isEmpty()
                || !shown.audience().isEmpty()
                || !shown.place().isEmpty()) {
            fewer.setOpen(true);
        }
    }

    private void arrange() {
        Section shown = new Section(new H2(getTranslation("events.calendars.title")), calendars);
        if (choices.signedIn()) {
            shown.add(mine);
        }
        Div fields = new Div(tags, audience, place);
        fields.addClassName("filter-fields");
        fewer.setSummaryText(getTranslation("events.filter.title"));
        fewer.setContent(fields);
        fewer.addClassName("filter-fold");
        add(shown, fewer);
        Button all = Buttons.quiet(Icon.X, getTranslation("events.filter.clear"), click -> {
            changed(true, Asked::unfiltered);
        });
        summary.add(new Span(getTranslation("events.filter.on")), all);
    }

    private void prepareOthers() {
        tags.setLabel(getTranslation("events.filter.tags"));
        tags.addValueChangeListener(change -> {
            changed(change.isFromClient(), now -> now.tagged(change.getValue()));
        });
        audience.setLabel(getTranslation("events.filter.audience"));
        audience.setItemLabelGenerator(code -> choices.audience().getOrDefault(code, code));
        audience.addValueChangeListener(change -> {
            changed(change.isFromClient(), now -> now.meantFor(change.getValue()));
        });
        place.setLabel(getTranslation("events.filter.place"));
        place.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        place.setClearButtonVisible(true);
        place.addValueChangeListener(change -> {
            changed(change.isFromClient(), now -> now.at(change.getValue()));
        });
        mine.setLabel(getTranslation("events.filter.mine"));
        mine.addValueChangeListener(change -> {
            changed(change.isFromClient(), now -> now.mine(change.getValue()));
        });
    }

    private void changed(boolean byReader, UnaryOperator<Asked> change) {
        Asked now = asked;
        if (byReader && now != null) {
            go.accept(change.apply(now));
        }
    }

    /** What the address asks for can be chosen, even where nothing has it. */
    private static void offer(MultiSelectComboBox<String> field, Iterable<String> known, Set<String> chosen) {
        Set<String> items = new TreeSet<>(chosen);
        known.forEach(items::add);
        field.setItems(items);
        field.setValue(new HashSet<>(chosen));
    }
}
