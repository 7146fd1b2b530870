package org.commonplace.events.numbers.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Technique;
import org.commonplace.events.numbers.ReportPeriod;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Weeks;

/** When, where and of whom is reported. */
final class ReportFilters extends Div {

    private static final int YEARS = 3;
    private static final int QUARTERS = 8;
    private static final int QUARTER = 3;

    private final transient Consumer<ReportAsked> go;
    private final Select<ReportPeriod> period = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final MultiSelectComboBox<String> calendars = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Technique> techniques = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> staffGroups = new MultiSelectComboBox<>();
    private final Span problem = new Span();

    /** @param groups names of staff groups by code */
    ReportFilters(
            ReportAsked asked,
            List<CalendarDetails> own,
            Map<String, String> groups,
            LocalDate today,
            Consumer<ReportAsked> go) {
        this.go = go;
        addClassNames("filter", "numbers-filter", "no-print");
        periods(asked, today);
        day(from, "from", asked.period().from());
        day(to, "to", asked.period().to());
        Map<String, String> names = new LinkedHashMap<>();
        own.forEach(calendar -> names.put(calendar.slug(), calendar.name()));
        choose(calendars, "calendars", names, asked.calendars());
        techniques.setLabel(getTranslation("events.numbers.filter.techniques"));
        techniques.setItems(Technique.values());
        techniques.setItemLabelGenerator(one -> getTranslation("events.technique." + one.code()));
        techniques.setValue(asked.techniques());
        choose(staffGroups, "staff-groups", groups, asked.staffGroups());
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        add(period, from, to, calendars, techniques, staffGroups, problem);
        listen();
    }

    private void periods(ReportAsked asked, LocalDate today) {
        List<ReportPeriod> offered = new ArrayList<>();
        for (int back = 0; back < YEARS; back++) {
            offered.add(ReportPeriod.yearOf(today.minusYears(back)));
        }
        for (int back = 0; back < QUARTERS; back++) {
            offered.add(ReportPeriod.quarterOf(today.minusMonths((long) QUARTER * back)));
        }
        if (!offered.contains(asked.period())) {
            offered.add(asked.period());
        }
        period.setLabel(getTranslation("events.numbers.filter.period"));
        period.setItems(offered);
        period.setItemLabelGenerator(PeriodWords::name);
        period.setValue(asked.period());
    }

    private void day(DatePicker field, String word, LocalDate day) {
        field.setLabel(getTranslation("events.numbers.filter." + word));
        Weeks.beginOnMonday(field);
        field.setRequired(true);
        field.setValue(day);
    }

    /** What the address asks for can be chosen, even where nothing has it any more. */
    private void choose(MultiSelectComboBox<String> field, String word, Map<String, String> names, Set<String> chosen) {
        field.setLabel(getTranslation("events.numbers.filter." + word));
        field.setItems(Stream.concat(names.keySet().stream(), chosen.stream())
                .distinct()
                .toList());
        field.setItemLabelGenerator(key -> names.getOrDefault(key, key));
        field.setValue(chosen);
    }

    private void listen() {
        period.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go.accept(chosen(change.getValue()));
            }
        });
        Stream.of(from, to).forEach(field -> field.addValueChangeListener(change -> changed(change.isFromClient())));
        Stream.of(calendars, staffGroups)
                .forEach(field -> field.addValueChangeListener(change -> changed(change.isFromClient())));
        techniques.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    private void changed(boolean byReader) {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (!byReader || first == null || last == null) {
            return;
        }
        problem.setText("");
        try {
            go.accept(chosen(new ReportPeriod(first, last)));
        } catch (Invalid refused) {
            Invalid.Problem why = refused.problems().getFirst();
            problem.setText(getTranslation(why.message(), why.arguments().toArray()));
        }
    }

    private ReportAsked chosen(ReportPeriod when) {
        return new ReportAsked(when, calendars.getValue(), techniques.getValue(), staffGroups.getValue());
    }
}
