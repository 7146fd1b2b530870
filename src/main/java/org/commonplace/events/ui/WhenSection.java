package org.commonplace.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commonplace.events.EventTime;
import org.commonplace.events.Recurrence;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.jspecify.annotations.Nullable;

/** When an event takes place, how it repeats, and on which other dates the same is planned. */
final class WhenSection extends FormSection {

    private final WhenFields when = new WhenFields();
    private final RepeatFields repeat = new RepeatFields();
    private final Div others = new Div();
    private final DatePicker otherDay = new DatePicker();
    private final TimePicker otherBegin = new TimePicker();
    private final UnorderedList listed = new UnorderedList();
    private final SortedSet<LocalDateTime> starts = new TreeSet<>();
    private Runnable changed = () -> {};

    WhenSection() {
        super("events.form.when");
        prepareOthers();
        add(when, repeat, others);
        when.onChange(() -> {
            when.glance().ifPresent(time -> {
                repeat.startOn(time.start().toLocalDate());
                begin(time);
            });
            arrange();
            changed.run();
        });
        repeat.onChange(() -> {
            arrange();
            changed.run();
        });
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /** @param several whether the same can be planned on other dates as well */
    void show(EventTime time, @Nullable Recurrence rule, boolean several) {
        when.show(time);
        repeat.show(time.start().toLocalDate(), rule, !several);
        begin(time);
        others.setVisible(several && rule == null);
        others.setEnabled(several);
    }

    Optional<EventTime> time() {
        return when.read();
    }

    Optional<EventTime> glance() {
        return when.glance();
    }

    /** @throws Invalid when something is missing or out of range */
    @Nullable
    Recurrence rule() {
        return repeat.read();
    }

    /** The other dates on which the same is planned. */
    List<LocalDateTime> others() {
        return repeat.repeats() ? List.of() : new ArrayList<>(starts);
    }

    @Override
    boolean refuse(Invalid.Problem problem) {
        if (problem.field().equals("rrule")) {
            repeat.refuse(getTranslation(problem.message(), problem.arguments().toArray()));
            return true;
        }
        return super.refuse(problem) || when.refuse(new Invalid(List.of(problem)));
    }

    private void arrange() {
        others.setVisible(others.isEnabled() && !repeat.repeats());
    }

    /** Another date begins at the same hour, unless another is chosen. */
    private void begin(EventTime time) {
        otherBegin.setVisible(!time.allDay());
        otherBegin.setValue(time.start().toLocalTime());
    }

    private void prepareOthers() {
        otherDay.setLabel(getTranslation("events.form.other-date"));
        otherDay.setLocale(Locale.UK);
        otherDay.setI18n(new DatePicker.DatePickerI18n().setFirstDayOfWeek(WhenFields.MONDAY));
        otherBegin.setLabel(getTranslation("events.form.other-date.begin"));
        otherBegin.setLocale(Locale.UK);
        otherBegin.setStep(WhenFields.STEP);
        Button more = Buttons.plain(Icon.PLUS, getTranslation("events.form.other-date.add"), click -> {
            LocalDate day = otherDay.getValue();
            LocalTime begin = otherBegin.getValue();
            if (day != null && begin != null) {
                starts.add(day.atTime(begin));
                otherDay.clear();
                list();
                changed.run();
            }
        });
        listed.addClassName("plain-list");
        others.add(answering("starts", otherDay), otherBegin, more, listed);
        others.addClassName("other-dates");
    }

    private void list() {
        listed.removeAll();
        for (LocalDateTime start : starts) {
            String words = when.glance()
                    .map(time -> WhenWords.line(time.startingAt(start)))
                    .orElseGet(start::toString);
            Button away = Buttons.iconOnly(Icon.X, getTranslation("events.form.other-date.remove", words), click -> {
                starts.remove(start);
                list();
                changed.run();
            });
            listed.add(new ListItem(new Span(words), away));
        }
    }
}
