package org.commonplace.events.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonplace.events.EventTime;
import org.commonplace.shared.Invalid;

/** When something takes place: first and last day, hours, and whose clocks show them. The end follows the start. */
final class WhenFields extends Div {

    static final int MONDAY = 1;
    static final Duration STEP = Duration.ofMinutes(15);

    private final DatePicker firstDay = new DatePicker();
    private final TimePicker begin = new TimePicker();
    private final DatePicker lastDay = new DatePicker();
    private final TimePicker end = new TimePicker();
    private final Checkbox allDay = new Checkbox();
    private final ComboBox<ZoneId> zone = new ComboBox<>();
    private final Map<String, HasValidation> fields =
            Map.of("start", firstDay, "end", lastDay, "zone", zone, "begin", begin, "finish", end);
    private Runnable changed = () -> {};

    WhenFields() {
        addClassName("when-fields");
        prepareDay(firstDay, "events.form.first-day");
        prepareDay(lastDay, "events.form.last-day");
        prepareTime(begin, "events.form.begin");
        prepareTime(end, "events.form.end");
        allDay.setLabel(getTranslation("events.form.all-day"));
        allDay.addValueChangeListener(change -> showHours());
        prepareZone();
        follow();
        add(firstDay, begin, lastDay, end, allDay, zone);
    }

    /** Runs whenever something else stands in the fields. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    void show(EventTime time) {
        allDay.setValue(time.allDay());
        firstDay.setValue(time.start().toLocalDate());
        begin.setValue(time.start().toLocalTime());
        lastDay.setValue(time.allDay() ? time.lastDay() : time.end().toLocalDate());
        end.setValue(time.end().toLocalTime());
        zone.setValue(time.zone());
        showHours();
    }

    /** The time, if one stands there; otherwise the fields say what is missing. */
    Optional<EventTime> read() {
        forgetProblems();
        boolean complete = need(firstDay, firstDay.isEmpty() || firstDay.isInvalid())
                & need(lastDay, lastDay.isEmpty() || lastDay.isInvalid())
                & need(begin, !allDay.getValue() && begin.isEmpty())
                & need(end, !allDay.getValue() && end.isEmpty())
                & need(zone, zone.isEmpty());
        if (!complete) {
            return Optional.empty();
        }
        try {
            return Optional.of(time());
        } catch (Invalid refused) {
            refuse(refused);
            return Optional.empty();
        }
    }

    /** What stands there now, without a word about what is missing. */
    Optional<EventTime> glance() {
        boolean hours = allDay.getValue() || (!begin.isEmpty() && !end.isEmpty());
        if (firstDay.isEmpty() || lastDay.isEmpty() || zone.isEmpty() || !hours) {
            return Optional.empty();
        }
        try {
            return Optional.of(time());
        } catch (Invalid notYet) {
            return Optional.empty();
        }
    }

    /** Says at its field what could not be taken; whether there is one. */
    boolean refuse(Invalid refused) {
        boolean all = true;
        for (Invalid.Problem problem : refused.problems()) {
            HasValidation field = fields.get(problem.field());
            if (field == null) {
                all = false;
            } else {
                field.setErrorMessage(
                        getTranslation(problem.message(), problem.arguments().toArray()));
                field.setInvalid(true);
            }
        }
        return all;
    }

    private EventTime time() {
        LocalDate first = firstDay.getValue();
        LocalDate last = lastDay.getValue();
        if (allDay.getValue()) {
            if (last.isBefore(first)) {
                throw new Invalid("end", "events.time.order");
            }
            return EventTime.allDay(first, last, zone.getValue());
        }
        return EventTime.at(first.atTime(begin.getValue()), last.atTime(end.getValue()), zone.getValue());
    }

    private boolean need(HasValidation field, boolean missing) {
        if (missing) {
            field.setErrorMessage(getTranslation("events.form.missing"));
            field.setInvalid(true);
        }
        return !missing;
    }

    private void forgetProblems() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    private void prepareDay(DatePicker day, String label) {
        day.setLabel(getTranslation(label));
        day.setLocale(Locale.UK);
        day.setI18n(new DatePicker.DatePickerI18n().setFirstDayOfWeek(MONDAY));
        day.setManualValidation(true);
        day.addValueChangeListener(change -> tell(change.isFromClient()));
    }

    private void prepareTime(TimePicker time, String label) {
        time.setLabel(getTranslation(label));
        time.setLocale(Locale.UK);
        time.setStep(STEP);
        time.setManualValidation(true);
        time.addValueChangeListener(change -> tell(change.isFromClient()));
    }

    private void prepareZone() {
        zone.setLabel(getTranslation("events.form.zone"));
        zone.setItems(Zones.all());
        zone.setItemLabelGenerator(Zones::name);
        zone.setManualValidation(true);
        zone.addValueChangeListener(change -> tell(change.isFromClient()));
    }

    /** Whoever moves the beginning moves the end along. */
    private void follow() {
        firstDay.addValueChangeListener(change -> {
            LocalDate before = change.getOldValue();
            LocalDate now = change.getValue();
            if (change.isFromClient() && before != null && now != null && !lastDay.isEmpty()) {
                lastDay.setValue(lastDay.getValue().plusDays(now.toEpochDay() - before.toEpochDay()));
            }
        });
        begin.addValueChangeListener(change -> {
            LocalTime before = change.getOldValue();
            LocalTime now = change.getValue();
            if (change.isFromClient() && before != null && now != null && !end.isEmpty()) {
                LocalTime until = end.getValue().plus(Duration.between(before, now));
                boolean sameDay =
                        lastDay.getValue() != null && lastDay.getValue().equals(firstDay.getValue());
                if (!sameDay || until.isAfter(now)) {
                    end.setValue(until);
                }
            }
        });
    }

    private void showHours() {
        begin.setVisible(!allDay.getValue());
        end.setVisible(!allDay.getValue());
        changed.run();
    }

    private void tell(boolean typed) {
        if (typed) {
            changed.run();
        }
    }
}
