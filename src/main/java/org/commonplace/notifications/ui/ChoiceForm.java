package org.commonplace.notifications.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonplace.notifications.Choice;
import org.commonplace.notifications.Delivery;
import org.commonplace.notifications.QuietHours;
import org.commonplace.notifications.Topic;
import org.commonplace.shared.Invalid;

/** The fields of a choice: how to be told of each topic, when not, and what is watched by itself. */
final class ChoiceForm extends Div {

    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Map<Topic, Select<Delivery>> deliveries = new EnumMap<>(Topic.class);
    private final Checkbox quiet = new Checkbox();
    private final TimePicker from = new TimePicker();
    private final TimePicker to = new TimePicker();
    private final Checkbox watchOwn = new Checkbox();
    private final transient Runnable changed;
    private boolean filling = true;

    /** @param changed told whenever something else was chosen */
    ChoiceForm(Choice present, Runnable changed) {
        this.changed = changed;
        addClassName("choice-form");
        for (Topic topic : Topic.values()) {
            add(delivery(topic));
        }
        add(quietHours());
        watchOwn.setLabel(getTranslation("notifications.choices.own"));
        watchOwn.addValueChangeListener(change -> changed());
        add(watchOwn);
        show(present);
    }

    /** Shows what holds, which is no change. */
    void show(Choice present) {
        filling = true;
        deliveries.forEach((topic, field) -> field.setValue(present.of(topic)));
        QuietHours hours = present.quiet() == null ? new QuietHours(EVENING, MORNING) : present.quiet();
        from.setValue(hours.from());
        to.setValue(hours.to());
        from.setInvalid(false);
        to.setInvalid(false);
        quiet.setValue(present.quiet() != null);
        watchOwn.setValue(present.watchOwn());
        showQuiet();
        filling = false;
    }

    /** What was chosen; empty when a time is missing, which its field then says. */
    Optional<Choice> read() {
        Map<Topic, Delivery> chosen = new EnumMap<>(Topic.class);
        deliveries.forEach((topic, field) -> chosen.put(topic, field.getValue()));
        if (!quiet.getValue()) {
            return Optional.of(new Choice(chosen, null, watchOwn.getValue()));
        }
        boolean whole = isThere(from) & isThere(to);
        return whole
                ? Optional.of(new Choice(chosen, new QuietHours(from.getValue(), to.getValue()), watchOwn.getValue()))
                : Optional.empty();
    }

    /** Shows what the service refused. */
    void show(Invalid refused) {
        Invalid.Problem problem = refused.problems().getFirst();
        to.setErrorMessage(getTranslation(problem.message(), problem.arguments().toArray()));
        to.setInvalid(true);
    }

    private void changed() {
        if (!filling) {
            changed.run();
        }
    }

    private Select<Delivery> delivery(Topic topic) {
        Select<Delivery> field = new Select<>();
        field.setLabel(getTranslation("notifications.topic." + word(topic)));
        field.setItems(Delivery.values());
        field.setItemLabelGenerator(delivery -> getTranslation("notifications.delivery." + word(delivery)));
        field.addValueChangeListener(change -> changed());
        deliveries.put(topic, field);
        return field;
    }

    private Div quietHours() {
        quiet.setLabel(getTranslation("notifications.choices.quiet"));
        quiet.addValueChangeListener(change -> {
            showQuiet();
            changed();
        });
        from.setLabel(getTranslation("notifications.choices.quiet.from"));
        to.setLabel(getTranslation("notifications.choices.quiet.to"));
        for (TimePicker time : new TimePicker[] {from, to}) {
            time.addValueChangeListener(change -> changed());
            time.setStep(Duration.ofMinutes(30));
            time.setLocale(Locale.UK);
        }
        Paragraph words = new Paragraph(getTranslation("notifications.choices.quiet.words"));
        words.addClassName("muted");
        Div times = new Div(from, to);
        times.addClassName("choice-times");
        Div hours = new Div(quiet, times, words);
        hours.addClassName("choice-quiet");
        return hours;
    }

    private void showQuiet() {
        from.setEnabled(quiet.getValue());
        to.setEnabled(quiet.getValue());
    }

    private boolean isThere(TimePicker time) {
        boolean there = time.getValue() != null;
        time.setErrorMessage(there ? "" : getTranslation("notifications.choices.quiet.missing"));
        time.setInvalid(!there);
        return there;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
