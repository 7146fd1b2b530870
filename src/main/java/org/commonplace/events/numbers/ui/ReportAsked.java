package org.commonplace.events.numbers.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Technique;
import org.commonplace.events.numbers.ReportPeriod;
import org.commonplace.events.numbers.ReportQuery;
import org.commonplace.events.ui.EventsNavigation;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;

/**
 * What the address of the report asks for.
 *
 * @param calendars their slugs; none for all
 * @param staffGroups codes; none for everyone
 */
record ReportAsked(ReportPeriod period, Set<String> calendars, Set<Technique> techniques, Set<String> staffGroups) {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String TECHNIQUE = "technique";
    private static final String STAFF_GROUP = "staffGroup";

    ReportAsked {
        calendars = Set.copyOf(calendars);
        techniques = Set.copyOf(techniques);
        staffGroups = Set.copyOf(staffGroups);
    }

    /** What an address says; days that are none of a period stand for this financial year. */
    static ReportAsked of(QueryParameters query, LocalDate today) {
        return new ReportAsked(
                period(query, today),
                Set.copyOf(query.getParameters(EventsNavigation.CALENDAR_QUERY)),
                query.getParameters(TECHNIQUE).stream()
                        .flatMap(word -> Technique.of(word).stream())
                        .collect(Collectors.toSet()),
                Set.copyOf(query.getParameters(STAFF_GROUP)));
    }

    private static ReportPeriod period(QueryParameters query, LocalDate today) {
        try {
            return new ReportPeriod(
                    LocalDate.parse(query.getSingleParameter(FROM).orElse("")),
                    LocalDate.parse(query.getSingleParameter(TO).orElse("")));
        } catch (DateTimeParseException | Invalid other) {
            return ReportPeriod.yearOf(today);
        }
    }

    /** Back into an address, which is also that of the files. */
    QueryParameters query() {
        Map<String, List<String>> query = new TreeMap<>();
        query.put(FROM, List.of(period.from().toString()));
        query.put(TO, List.of(period.to().toString()));
        query.put(EventsNavigation.CALENDAR_QUERY, sorted(calendars));
        query.put(TECHNIQUE, sorted(techniques.stream().map(Technique::code).collect(Collectors.toSet())));
        query.put(STAFF_GROUP, sorted(staffGroups));
        query.values().removeIf(List::isEmpty);
        return new QueryParameters(query);
    }

    /**
     * The same as a question.
     *
     * @param own the calendars that the reader may report on
     * @throws NotFound when another is asked for
     */
    ReportQuery of(List<CalendarDetails> own) {
        Set<Long> ids = own.stream()
                .filter(calendar -> calendars.contains(calendar.slug()))
                .map(CalendarDetails::id)
                .collect(Collectors.toSet());
        if (ids.size() < calendars.size()) {
            throw new NotFound("calendars of a report");
        }
        return new ReportQuery(period, ids, techniques, staffGroups);
    }

    private static List<String> sorted(Set<String> words) {
        return new ArrayList<>(new TreeSet<>(words));
    }
}
