package org.commonplace.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.util.Locale;

/** Calendars to pick a day from, as they hang on a wall here. */
public final class Weeks {

    private Weeks() {}

    /** Has a field write dates as in the United Kingdom, with weeks that begin on Monday. */
    public static void beginOnMonday(DatePicker field) {
        field.setLocale(Locale.UK);
        DatePickerI18n words = new DatePickerI18n();
        words.setFirstDayOfWeek(DayOfWeek.MONDAY.getValue());
        field.setI18n(words);
    }
}
