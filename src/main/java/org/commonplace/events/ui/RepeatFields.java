package org.commonplace.events.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.commonplace.events.Pattern;
import org.commonplace.events.Recurrence;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** How a series repeats, asked in the words in which people plan; what was chosen is said in one sentence. */
final class RepeatFields extends Div {

    private static final int WEEK = 7;
    private static final int SEVERAL = 6;

    /** The ways there are, seen from the first day. */
    enum Way {
        ONCE,
        DAILY,
        WEEKLY,
        DATE,
        LAST_DAY,
        COUNTED,
        LAST_WEEKDAY
    }

    /** When it ends. */
    enum End {
        NEVER,
        UNTIL,
        TIMES
    }

    private final Select<Way> way = new Select<>();
    private final IntegerField every = new IntegerField();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final Select<End> end = new Select<>();
    private final DatePicker until = new DatePicker();
    private final IntegerField times = new IntegerField();
    private final Paragraph words = new Paragraph();
    private LocalDate first = LocalDate.EPOCH;
    private DayOfWeek weekStart = DayOfWeek.MONDAY;
    private @Nullable Recurrence given;
    private boolean kept;
    private Runnable changed = () -> {};

    RepeatFields() {
        addClassName("repeat-fields");
        prepareWay();
        prepareEnd();
        words.addClassName("muted");
        words.getElement().setAttribute("aria-live", "polite");
        add(way, every, days, end, until, times, words);
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /**
     * Shows how something repeats.
     *
     * @param keep whether the rule stays what it is until somebody chooses another, whatever becomes of the day
     */
    void show(LocalDate start, @Nullable Recurrence rule, boolean keep) {
        given = rule;
        kept = keep;
        first = start;
        way.setItems(Way.values());
        way.setValue(wayOf(rule));
        every.setValue(rule == null ? 1 : rule.every());
        days.setValue(
                rule != null && rule.pattern() instanceof Pattern.Weekly weekly
                        ? weekly.days()
                        : Set.of(start.getDayOfWeek()));
        if (rule != null && rule.pattern() instanceof Pattern.Weekly weekly) {
            weekStart = weekly.weekStart();
        }
        end.setValue(
                rule == null
                        ? End.TIMES
                        : rule.until() != null ? End.UNTIL : rule.count() != null ? End.TIMES : End.NEVER);
        until.setValue(rule == null ? null : rule.until());
        times.setValue(rule == null || rule.count() == null ? Integer.valueOf(SEVERAL) : rule.count());
        arrange();
    }

    /** The series begins on another day: what it names moves along. */
    void startOn(LocalDate start) {
        if (start.equals(first)) {
            return;
        }
        Set<DayOfWeek> chosen = days.getValue();
        if (chosen.equals(Set.of(first.getDayOfWeek())) || chosen.isEmpty()) {
            days.setValue(Set.of(start.getDayOfWeek()));
        }
        first = start;
        Way now = way.getValue();
        way.setItems(Way.values());
        way.setValue(now);
        arrange();
    }

    boolean repeats() {
        return way.getValue() != null && way.getValue() != Way.ONCE;
    }

    /** @throws Invalid when something is missing or out of range */
    @Nullable
    Recurrence read() {
        if (kept) {
            return given;
        }
        Pattern pattern = pattern();
        if (pattern == null) {
            return null;
        }
        LocalDate last = end.getValue() == End.UNTIL ? until.getValue() : null;
        Integer count = end.getValue() == End.TIMES ? times.getValue() : null;
        boolean open = (end.getValue() == End.UNTIL && last == null) || (end.getValue() == End.TIMES && count == null);
        if (open || every.isEmpty()) {
            throw new Invalid("rrule", "events.form.missing");
        }
        return new Recurrence(pattern, every.getValue(), last, count);
    }

    /** Says what could not be taken. */
    void refuse(String told) {
        words.setText(told);
        words.addClassName("form-problem");
    }

    private @Nullable Pattern pattern() {
        Way chosen = way.getValue();
        return switch (chosen == null ? Way.ONCE : chosen) {
            case ONCE -> null;
            case DAILY -> new Pattern.Daily();
            case WEEKLY -> new Pattern.Weekly(days.getValue(), weekStart);
            case DATE -> new Pattern.MonthlyByDate(first.getDayOfMonth());
            case LAST_DAY -> new Pattern.MonthlyByDate(-1);
            case COUNTED -> new Pattern.MonthlyByWeekday(week(), first.getDayOfWeek());
            case LAST_WEEKDAY -> new Pattern.MonthlyByWeekday(-1, first.getDayOfWeek());
        };
    }

    private static Way wayOf(@Nullable Recurrence rule) {
        return rule == null
                ? Way.ONCE
                : switch (rule.pattern()) {
                    case Pattern.Daily daily -> Way.DAILY;
                    case Pattern.Weekly weekly -> Way.WEEKLY;
                    case Pattern.MonthlyByDate date -> date.day() == -1 ? Way.LAST_DAY : Way.DATE;
                    case Pattern.MonthlyByWeekday counted -> counted.week() == -1 ? Way.LAST_WEEKDAY : Way.COUNTED;
                };
    }

    private int week() {
        return (first.getDayOfMonth() - 1) / WEEK + 1;
    }

    private void prepareWay() {
        way.setLabel(getTranslation("events.form.repeat"));
        way.setItemLabelGenerator(this::name);
        way.setItemEnabledProvider(this::isPossible);
        way.addValueChangeListener(change -> tell(change.isFromClient()));
        every.setLabel(getTranslation("events.form.every"));
        every.setMin(1);
        every.setMax(Recurrence.MOST_EVERY);
        every.setStepButtonsVisible(true);
        every.addValueChangeListener(change -> tell(change.isFromClient()));
        days.setLabel(getTranslation("events.form.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(RuleWords::name);
        days.addValueChangeListener(change -> tell(change.isFromClient()));
    }

    private void prepareEnd() {
        end.setLabel(getTranslation("events.form.ends"));
        end.setItems(End.values());
        end.setItemLabelGenerator(
                one -> getTranslation("events.form.ends." + one.name().toLowerCase(Locale.ROOT)));
        end.addValueChangeListener(change -> tell(change.isFromClient()));
        until.setLabel(getTranslation("events.form.until"));
        until.setLocale(Locale.UK);
        until.addValueChangeListener(change -> tell(change.isFromClient()));
        times.setLabel(getTranslation("events.form.times"));
        times.setMin(1);
        times.setMax(Recurrence.MOST_COUNT);
        times.setStepButtonsVisible(true);
        times.addValueChangeListener(change -> tell(change.isFromClient()));
    }

    private String name(Way one) {
        return getTranslation(
                "events.form.repeat." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                first.getDayOfMonth(),
                RuleWords.week(week()),
                RuleWords.name(first.getDayOfWeek()));
    }

    /** The last day of the month can only be said of one that is. */
    private boolean isPossible(@Nullable Way one) {
        return switch (one == null ? Way.ONCE : one) {
            case LAST_DAY -> first.plusDays(1).getDayOfMonth() == 1;
            case LAST_WEEKDAY -> first.plusDays(WEEK).getMonth() != first.getMonth();
            default -> true;
        };
    }

    private void tell(boolean byReader) {
        if (byReader) {
            kept = false;
            arrange();
            changed.run();
        }
    }

    private void arrange() {
        boolean series = repeats();
        every.setVisible(series);
        days.setVisible(way.getValue() == Way.WEEKLY);
        end.setVisible(series);
        until.setVisible(series && end.getValue() == End.UNTIL);
        times.setVisible(series && end.getValue() == End.TIMES);
        words.removeClassName("form-problem");
        try {
            Recurrence rule = read();
            words.setText(rule == null ? "" : RuleWords.of(rule));
        } catch (Invalid notYet) {
            words.setText("");
        }
    }
}
