package org.commonplace.events.numbers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.Technique;
import org.commonplace.events.registration.RegistrationFiles.Format;
import org.commonplace.people.Caller;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports what was offered and who came, for those who plan: each of their own calendars, administrators of all. It is counted from
 * the lists of who was registered and who was there each time it is asked for, so that both agree.
 */
@Service
public class Numbers {

    private final Calendars calendars;
    private final SessionRows rows;
    private final ReportWords words;
    private final Appearance appearance;
    private final Clock clock;

    Numbers(Calendars calendars, SessionRows rows, ReportWords words, Appearance appearance, Clock clock) {
        this.calendars = calendars;
        this.rows = rows;
        this.words = words;
        this.appearance = appearance;
        this.clock = clock;
    }

    /** Today, as the clocks of this organisation show it. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), appearance.zone());
    }

    /** The calendars that the caller may report on, by name; none for those who do not plan. */
    @Transactional(readOnly = true)
    public List<CalendarDetails> calendars(Caller caller) {
        return calendars.plannedBy(caller);
    }

    /**
     * The report.
     *
     * @throws NotAllowed when the caller plans in no calendar
     * @throws NotFound when one of the calendars is not there, or not the caller's to report on
     */
    @Transactional(readOnly = true)
    public Report report(Caller caller, ReportQuery query) {
        Map<Long, CalendarDetails> seen = require(caller, query);
        Instant now = clock.instant();
        ReportPeriod before = query.period().comparable(today());
        Told told = told(seen.keySet(), query.period(), query, now);
        Told toldBefore = told(seen.keySet(), before, query, now);
        ReportRow total = new ReportRow("", words.word("total"), told.total(), toldBefore.total());
        List<ReportTable> tables = Arrays.stream(Dimension.values())
                .map(dimension -> new ReportTable(
                        dimension,
                        dimension == Dimension.MONTH
                                ? months(query.period(), before, told, toldBefore)
                                : rows(dimension, told, toldBefore, seen),
                        told.isWithheld(dimension)))
                .toList();
        return new Report(query.period(), before, total, tables);
    }

    /**
     * The report as a file that spreadsheets open.
     *
     * @throws NotAllowed and {@link NotFound} as {@link #report}
     */
    @Transactional(readOnly = true)
    public byte[] file(Caller caller, ReportQuery query, Format format) {
        return new ReportFile(words).write(report(caller, query), format);
    }

    private Map<Long, CalendarDetails> require(Caller caller, ReportQuery query) {
        List<CalendarDetails> own = calendars(caller);
        if (own.isEmpty()) {
            throw new NotAllowed("Needs someone who plans in a calendar");
        }
        Map<Long, CalendarDetails> seen = own.stream()
                .filter(calendar ->
                        query.calendars().isEmpty() || query.calendars().contains(calendar.id()))
                .collect(Collectors.toMap(
                        CalendarDetails::id, calendar -> calendar, (one, same) -> one, LinkedHashMap::new));
        for (long wanted : query.calendars()) {
            if (!seen.containsKey(wanted)) {
                throw new NotFound(Calendars.ref(wanted));
            }
        }
        return seen;
    }

    private Told told(Set<Long> calendars, ReportPeriod period, ReportQuery query, Instant now) {
        Set<String> techniques =
                query.techniques().stream().map(Technique::code).collect(Collectors.toSet());
        List<Session> held = rows.sessions(calendars, period, now).stream()
                .filter(session -> techniques.isEmpty() || techniques.contains(session.technique()))
                .toList();
        Counted counted = new Counted(held, query.staffGroups());
        rows.seats(calendars, period, now, counted::add);
        return new Told(counted, query.staffGroups());
    }

    /** Every month that has begun, also those in which nothing took place. */
    private List<ReportRow> months(ReportPeriod period, ReportPeriod before, Told told, Told toldBefore) {
        YearMonth first = YearMonth.from(period.from());
        YearMonth reached = YearMonth.from(today());
        Figures nothing = new Figures(Offered.NOTHING, new Tally().told());
        return LongStream.range(0, period.length())
                .mapToObj(first::plusMonths)
                .filter(month -> !month.isAfter(reached))
                .map(month -> {
                    YearMonth other = month.minusMonths(period.length());
                    boolean compared = period.isMonths() && !other.atDay(1).isAfter(before.to());
                    return row(
                            Dimension.MONTH,
                            month.toString(),
                            told.by(Dimension.MONTH).getOrDefault(month.toString(), nothing),
                            compared ? toldBefore.by(Dimension.MONTH).getOrDefault(other.toString(), nothing) : null,
                            Map.of());
                })
                .toList();
    }

    private List<ReportRow> rows(Dimension dimension, Told told, Told toldBefore, Map<Long, CalendarDetails> seen) {
        if (told.isWithheld(dimension) && dimension == Dimension.STAFF_GROUP) {
            return List.of();
        }
        Offered none = dimension == Dimension.STAFF_GROUP ? null : Offered.NOTHING;
        Figures nothing = new Figures(none, new Tally().told());
        Figures unknown = new Figures(none, Attended.WITHHELD);
        Set<String> keys = new TreeSet<>(told.by(dimension).keySet());
        keys.addAll(toldBefore.by(dimension).keySet());
        List<ReportRow> lines = new ArrayList<>();
        for (String key : keys) {
            lines.add(row(
                    dimension,
                    key,
                    told.by(dimension).getOrDefault(key, nothing),
                    toldBefore.by(dimension).getOrDefault(key, toldBefore.isWithheld(dimension) ? unknown : nothing),
                    seen));
        }
        if (dimension != Dimension.STAFF_GROUP) {
            lines.sort((one, other) -> one.name().compareToIgnoreCase(other.name()));
        }
        return lines;
    }

    private ReportRow row(
            Dimension dimension, String key, Figures now, @Nullable Figures before, Map<Long, CalendarDetails> seen) {
        CalendarDetails calendar = dimension == Dimension.CALENDAR ? seen.get(Long.valueOf(key)) : null;
        String name = words.name(dimension, key, seen);
        return new ReportRow(calendar == null ? key : calendar.slug(), name, now, before);
    }
}
