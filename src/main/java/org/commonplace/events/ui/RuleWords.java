package org.commonplace.events.ui;

import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.commonplace.events.Pattern;
import org.commonplace.events.Recurrence;

/** How a series repeats, in words, as in “Every other week on Tuesday and Thursday, 6 times”. */
final class RuleWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private RuleWords() {}

    static String of(Recurrence rule) {
        String text = switch (rule.pattern()) {
            case Pattern.Daily daily -> told("events.rule.words.daily", rule.every());
            case Pattern.Weekly weekly ->
                told(
                        "events.rule.words.weekly",
                        rule.every(),
                        days(weekly.days().stream().sorted().toList()));
            case Pattern.MonthlyByDate date -> told("events.rule.words.date", rule.every(), date(date.day()));
            case Pattern.MonthlyByWeekday counted ->
                told("events.rule.words.weekday", rule.every(), week(counted.week()), name(counted.day()));
        };
        LocalDate until = rule.until();
        if (until != null) {
            return told("events.rule.words.until", text, DATE.format(until));
        }
        return rule.count() == null ? text : told("events.rule.words.times", text, rule.count());
    }

    /** Which of its kind in a month, as in “third”. */
    static String week(int number) {
        return told("events.rule.words.week", number);
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static String date(int day) {
        return day == -1 ? told("events.rule.words.last-day") : told("events.rule.words.day", day);
    }

    private static String days(List<DayOfWeek> days) {
        List<String> names = days.stream().map(RuleWords::name).toList();
        return names.size() == 1
                ? names.getFirst()
                : told("events.rule.words.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    private static String told(String key, Object... with) {
        return UI.getCurrentOrThrow().getTranslation(key, with);
    }
}
