package org.commonplace.api;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.Technique;
import org.commonplace.events.numbers.Numbers;
import org.commonplace.events.numbers.ReportPeriod;
import org.commonplace.events.numbers.ReportQuery;
import org.commonplace.events.registration.RegistrationFiles.Format;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was offered and who came, for those who plan. */
@RestController
@RequestMapping("/api/v1/reports")
class NumbersController {

    private final Numbers numbers;
    private final Calendars calendars;
    private final CurrentCaller caller;

    NumbersController(Numbers numbers, Calendars calendars, CurrentCaller caller) {
        this.numbers = numbers;
        this.calendars = calendars;
        this.caller = caller;
    }

    /**
     * What is reported.
     *
     * @param from the first day; without both days, this financial year
     * @param to the last day
     * @param calendar slugs
     * @param technique codes
     * @param staffGroup codes
     */
    record Wanted(
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> calendar,
            @Nullable List<String> technique,
            @Nullable List<String> staffGroup) {}

    @GetMapping("/attendance")
    ReportAnswer report(@ParameterObject Wanted wanted) {
        Caller now = caller.get();
        return ReportAnswer.of(numbers.report(now, query(now, wanted)));
    }

    @GetMapping("/attendance.csv")
    ResponseEntity<byte[]> csv(@ParameterObject Wanted wanted) {
        Caller now = caller.get();
        return TakenAlong.csv(numbers.file(now, query(now, wanted), Format.CSV), "attendance");
    }

    @GetMapping("/attendance.xlsx")
    ResponseEntity<byte[]> xlsx(@ParameterObject Wanted wanted) {
        Caller now = caller.get();
        return TakenAlong.xlsx(numbers.file(now, query(now, wanted), Format.XLSX), "attendance");
    }

    private ReportQuery query(Caller now, Wanted wanted) {
        return new ReportQuery(
                period(wanted),
                ids(now, orNone(wanted.calendar())),
                orNone(wanted.technique()).stream()
                        .map(word ->
                                Technique.of(word).orElseThrow(() -> new Invalid("technique", "api.technique.unknown")))
                        .collect(Collectors.toSet()),
                Set.copyOf(orNone(wanted.staffGroup())));
    }

    private ReportPeriod period(Wanted wanted) {
        String from = wanted.from();
        String to = wanted.to();
        if (from == null && to == null) {
            return ReportPeriod.yearOf(numbers.today());
        }
        if (from == null || to == null) {
            throw new Invalid(from == null ? "from" : "to", "api.range.missing");
        }
        LocalDate first = LocalWords.date("from", from);
        return new ReportPeriod(first, LocalWords.date("to", to));
    }

    private Set<Long> ids(Caller now, List<String> slugs) {
        Set<Long> ids = new HashSet<>();
        for (String slug : slugs) {
            ids.add(calendars
                    .find(now, slug)
                    .map(CalendarDetails::id)
                    .orElseThrow(() -> new Invalid("calendar", "api.calendar.unknown", slug)));
        }
        return ids;
    }

    private static List<String> orNone(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }
}
