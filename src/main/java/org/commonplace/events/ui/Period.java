package org.commonplace.events.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of a calendar is on the screen. */
enum Period {
    MONTH,
    WEEK,
    DAY,
    LIST,
    YEAR;

    private static final int LAST_OF_WEEK = 6;

    /** As addresses have it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Period> of(String code) {
        return Arrays.stream(values())
                .filter(period -> period.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The first day of the one that this day is in. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case MONTH, LIST -> day.withDayOfMonth(1);
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case DAY -> day;
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The last day of the one that this day is in. */
    LocalDate last(LocalDate day) {
        return next(first(day)).minusDays(1);
    }

    LocalDate next(LocalDate day) {
        return step(day, 1);
    }

    LocalDate previous(LocalDate day) {
        return step(day, -1);
    }

    private LocalDate step(LocalDate day, int by) {
        return switch (this) {
            case MONTH, LIST -> first(day).plusMonths(by);
            case WEEK -> day.plusWeeks(by);
            case DAY -> day.plusDays(by);
            case YEAR -> first(day).plusYears(by);
        };
    }

    /** What it is called, as in “November 2026”. */
    String title(LocalDate day) {
        return switch (this) {
            case MONTH, LIST -> words("MMMM uuuu", day);
            case WEEK -> week(first(day));
            case DAY -> words("EEEE d MMMM uuuu", day);
            case YEAR -> words("uuuu", day);
        };
    }

    private static String week(LocalDate monday) {
        LocalDate sunday = monday.plusDays(LAST_OF_WEEK);
        String begin = monday.getYear() != sunday.getYear()
                ? "d MMMM uuuu"
                : monday.getMonth() == sunday.getMonth() ? "d" : "d MMMM";
        return words(begin, monday) + " – " + words("d MMMM uuuu", sunday);
    }

    private static String words(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(day);
    }
}
