package org.commonplace.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Shortcut;
import org.jspecify.annotations.Nullable;

/** Which period is shown, and the ways to another. */
final class PeriodBar extends Div {

    private static final int MONDAY = 1;

    private final H1 title = new H1();
    private final Select<Period> kind = new Select<>();
    private final DatePicker date = new DatePicker();
    private final transient Consumer<Asked> go;
    private @Nullable Asked asked;

    /** @param today asked at each click: a view may stay open overnight */
    PeriodBar(Consumer<Asked> go, Supplier<LocalDate> today) {
        this.go = go;
        addClassName("period-bar");
        title.addClassName("title");
        Button earlier = Shortcut.on(
                Buttons.iconOnly(
                        Icon.CHEVRON_LEFT, getTranslation("events.period.previous"), click -> move(Period::previous)),
                "k");
        Button later = Shortcut.on(
                Buttons.iconOnly(Icon.CHEVRON_RIGHT, getTranslation("events.period.next"), click -> move(Period::next)),
                "j");
        Button now = Shortcut.on(new Button(getTranslation("events.period.today"), click -> jump(today.get())), "t");
        prepare();
        Button elsewhere = Buttons.iconOnly(Icon.CALENDAR, getTranslation("events.period.jump"), click -> {});
        Div ways = new Div(earlier, now, later, elsewhere, kind, jumping(elsewhere));
        ways.addClassName("period-ways");
        add(title, ways);
    }

    void show(Asked shown) {
        asked = shown;
        title.setText(shown.period().title(shown.day()));
        kind.setValue(shown.period());
        date.setValue(shown.day());
    }

    private void prepare() {
        kind.setItems(Period.values());
        kind.setItemLabelGenerator(period -> getTranslation("events.period." + period.code()));
        kind.setAriaLabel(getTranslation("events.period.kind"));
        kind.addClassName("period-kind");
        kind.addValueChangeListener(change -> {
            Asked now = asked;
            if (change.isFromClient() && now != null && change.getValue() != null) {
                go.accept(now.as(change.getValue()));
            }
        });
        date.setLabel(getTranslation("events.period.jump"));
        date.setLocale(Locale.UK);
        date.setI18n(new DatePicker.DatePickerI18n().setFirstDayOfWeek(MONDAY));
        date.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                jump(change.getValue());
            }
        });
    }

    /** Opens at its button and closes once there is a date. */
    private Popover jumping(Button from) {
        Popover popover = new Popover(date);
        popover.setTarget(from);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                date.focus();
            }
        });
        popover.setAriaLabel(getTranslation("events.period.jump"));
        date.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                popover.close();
            }
        });
        return popover;
    }

    private void jump(LocalDate day) {
        Asked now = asked;
        if (now != null) {
            go.accept(now.on(day));
        }
    }

    /** A way from one period to another. */
    private interface Step {
        LocalDate from(Period period, LocalDate day);
    }

    private void move(Step step) {
        Asked now = asked;
        if (now != null) {
            go.accept(now.on(step.from(now.period(), now.day())));
        }
    }
}
