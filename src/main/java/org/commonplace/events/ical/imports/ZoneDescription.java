package org.commonplace.events.ical.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonplace.shared.Invalid;

/** What a file says of a zone: since when its clocks are how far from UTC. Held against the zones there are, by name. */
final class ZoneDescription {

    private static final int FIRST_YEAR = 2012;
    private static final int YEARS = 24;
    private static final int MONTHS = 12;
    private static final int MID_MONTH = 15;
    private static final int MOST_CHANGES = 400;
    private static final int MOST_PARTS = 200;
    private static final int HOURS = 3;
    private static final int MINUTES = 5;

    /** Zones that are tried before others with the same clocks, as most people mean them. */
    private static final List<String> LIKELY = List.of(
            "Europe/London",
            "Europe/Berlin",
            "Europe/Athens",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "Asia/Tokyo",
            "Asia/Kolkata",
            "Asia/Shanghai",
            "Australia/Sydney",
            "Pacific/Auckland");

    private final TreeMap<LocalDateTime, ZoneOffset> changes;
    private final ZoneOffset first;
    private final boolean repeats;

    private ZoneDescription(TreeMap<LocalDateTime, ZoneOffset> changes, ZoneOffset first, boolean repeats) {
        this.changes = changes;
        this.first = first;
        this.repeats = repeats;
    }

    /** What the component says; empty when it cannot be made out. */
    static Optional<ZoneDescription> of(ReadPart zone, Effort effort) {
        try {
            TreeMap<LocalDateTime, ZoneOffset> changes = new TreeMap<>();
            Map<LocalDateTime, ZoneOffset> before = new HashMap<>();
            boolean repeats = false;
            for (ReadPart part : zone.parts().stream().limit(MOST_PARTS).toList()) {
                ZoneOffset from = offset(part.text("TZOFFSETFROM"));
                ZoneOffset to = offset(part.text("TZOFFSETTO"));
                repeats |= part.first("RRULE").isPresent();
                for (LocalDateTime local : onsets(part, effort)) {
                    LocalDateTime utc = local.minusSeconds(from.getTotalSeconds());
                    changes.put(utc, to);
                    before.put(utc, from);
                }
            }
            return changes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ZoneDescription(
                            changes, Objects.requireNonNull(before.get(changes.firstKey())), repeats));
        } catch (Unusable | Invalid | DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static List<LocalDateTime> onsets(ReadPart part, Effort effort) {
        ContentLine line = part.first("DTSTART").orElseThrow(() -> new Unusable("events.import.no-start"));
        LocalDateTime start =
                ReadTime.of(line, line.value(), name -> ZoneOffset.UTC).local();
        List<LocalDateTime> onsets = new ArrayList<>(List.of(start));
        part.all("RDATE")
                .flatMap(dates -> Stream.of(dates.value().split(",")).limit(MOST_CHANGES))
                .forEach(date -> onsets.add(
                        ReadTime.of(line, date, name -> ZoneOffset.UTC).local()));
        part.first("RRULE").ifPresent(rule -> onsets.addAll(repeated(rule.value(), start, effort)));
        return onsets;
    }

    /** Clocks are changed once a year by each rule; programs begin those in 1601, and only what is about now matters. */
    private static List<LocalDateTime> repeated(String rule, LocalDateTime start, Effort effort) {
        String plain = rule.toUpperCase(Locale.ROOT);
        if (!plain.contains("FREQ=YEARLY")) {
            throw new Unusable("events.import.rule");
        }
        boolean counted = plain.contains("COUNT") || plain.contains("INTERVAL");
        LocalDateTime begin = counted ? start : start.withYear(Math.max(start.getYear(), FIRST_YEAR - 2));
        return RuleDates.of(rule, begin, ZoneOffset.UTC, effort)
                .dates()
                .dropWhile(day -> day.getYear() < FIRST_YEAR - 1)
                .takeWhile(day -> day.getYear() < FIRST_YEAR + YEARS)
                .limit(MOST_CHANGES)
                .map(day -> day.atTime(start.toLocalTime()))
                .toList();
    }

    private static ZoneOffset offset(String text) {
        String digits = text.substring(Math.min(1, text.length()));
        if (digits.length() < MINUTES - 1 || (text.charAt(0) != '+' && text.charAt(0) != '-')) {
            throw new Unusable("events.import.zone", text);
        }
        int hours = Integer.parseInt(text, 1, HOURS, 10);
        int minutes = Integer.parseInt(text, HOURS, MINUTES, 10);
        int sign = text.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private ZoneOffset at(Instant instant) {
        Map.Entry<LocalDateTime, ZoneOffset> change =
                changes.floorEntry(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        return change == null ? first : change.getValue();
    }

    /** Whether the clocks of a zone show the same, in the middle of each month of the years that matter. */
    boolean isLike(ZoneId zone) {
        return samples().allMatch(sample -> zone.getRules().getOffset(sample).equals(at(sample)));
    }

    /** A description without rules holds for the years that it goes into, and the last of it from then on. */
    private Stream<Instant> samples() {
        int begin = Math.max(FIRST_YEAR, changes.firstKey().getYear() + 1);
        int from = repeats ? Math.max(begin, FIRST_YEAR + YEARS / 2 - 1) : begin;
        LocalDate first = LocalDate.of(Math.min(from, FIRST_YEAR + YEARS - 2), 1, MID_MONTH);
        return Stream.iterate(first, day -> day.plusMonths(1))
                .limit(2L * MONTHS)
                .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** A zone whose clocks show the same, {@code usual} before all others. */
    Optional<ZoneId> zoneLike(ZoneId usual) {
        if (isLike(usual)) {
            return Optional.of(usual);
        }
        if (changes.size() == 1) {
            Optional<ZoneId> fixed = ZoneNames.fixed(changes.firstEntry().getValue());
            if (fixed.isPresent()) {
                return fixed;
            }
        }
        return Stream.concat(
                        LIKELY.stream(), ZoneId.getAvailableZoneIds().stream().sorted(Comparator.naturalOrder()))
                .flatMap(name -> ZoneNames.exact(name).stream())
                .filter(this::isLike)
                .findFirst();
    }
}
