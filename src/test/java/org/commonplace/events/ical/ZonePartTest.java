package org.commonplace.events.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Zones as they are described, read again by the words of RFC 5545 alone. */
class ZonePartTest {

    private static final int FIRST = 2024;
    private static final int LAST = 2031;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    @Test
    void londonIsTwoRules() {
        String text =
                new String(IcalText.write(ZonePart.of(ZoneId.of("Europe/London"), 2027, 2029)), StandardCharsets.UTF_8);

        assertThat(text)
                .contains("TZID:Europe/London\r\n")
                .contains("BEGIN:DAYLIGHT\r\nDTSTART:20260329T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\n"
                        + "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n")
                .contains("BEGIN:STANDARD\r\nDTSTART:20261025T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\n"
                        + "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n");
        assertThat(text.split("BEGIN:", -1)).hasSize(4);
    }

    @Test
    void lordHoweMovesByHalfAnHour() {
        String text = new String(
                IcalText.write(ZonePart.of(ZoneId.of("Australia/Lord_Howe"), 2027, 2029)), StandardCharsets.UTF_8);

        assertThat(text).contains("TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100", "TZOFFSETFROM:+1100\r\nTZOFFSETTO:+1030");
    }

    @Test
    void everyZoneSaysWhatTheClocksThereShow() {
        for (ZoneId zone : zones()) {
            NavigableMap<Instant, ZoneOffset> changes = read(ZonePart.of(zone, FIRST, LAST));
            assertThat(changes).as(zone.getId()).isNotEmpty();
            moments(zone)
                    .forEach(moment -> assertThat(offset(changes, moment))
                            .as("%s at %s", zone, moment)
                            .isEqualTo(zone.getRules().getOffset(moment)));
        }
    }

    private static List<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name ->
                        name.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .map(ZoneId::of)
                .toList();
    }

    /** Each month, and a second before and after each change. */
    private static Stream<Instant> moments(ZoneId zone) {
        Stream<Instant> months = IntStream.rangeClosed(FIRST, LAST)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, 12)
                        .mapToObj(month ->
                                LocalDateTime.of(year, month, 15, 12, 0).toInstant(ZoneOffset.UTC)));
        Instant begin = LocalDateTime.of(FIRST, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        Instant end = LocalDateTime.of(LAST + 1, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        Stream<Instant> changes = Stream.iterate(
                        Optional.ofNullable(zone.getRules().nextTransition(begin)),
                        Optional::isPresent,
                        change -> Optional.ofNullable(zone.getRules()
                                .nextTransition(change.orElseThrow().getInstant())))
                .map(change -> change.orElseThrow().getInstant())
                .takeWhile(change -> change.isBefore(end))
                .flatMap(change -> Stream.of(change.minusSeconds(1), change, change.plusSeconds(1)));
        return Stream.concat(months, changes);
    }

    private static ZoneOffset offset(NavigableMap<Instant, ZoneOffset> changes, Instant moment) {
        return Objects.requireNonNull(changes.floorEntry(moment)).getValue();
    }

    /** Which offset holds from when on; the first holds before as well. */
    private static NavigableMap<Instant, ZoneOffset> read(Part zone) {
        TreeMap<Instant, ZoneOffset> changes = new TreeMap<>();
        TreeMap<Instant, ZoneOffset> before = new TreeMap<>();
        for (Part change : zone.parts()) {
            LocalDateTime start = LocalDateTime.parse(value(change, "DTSTART").orElseThrow(), LOCAL);
            ZoneOffset from = ZoneOffset.of(value(change, "TZOFFSETFROM").orElseThrow());
            ZoneOffset to = ZoneOffset.of(value(change, "TZOFFSETTO").orElseThrow());
            before.put(start.toInstant(from), from);
            times(start, value(change, "RRULE")).forEach(time -> changes.put(time.toInstant(from), to));
        }
        Map.Entry<Instant, ZoneOffset> first = Objects.requireNonNull(before.firstEntry());
        changes.put(first.getKey().minus(36_500, ChronoUnit.DAYS), first.getValue());
        return changes;
    }

    private static Optional<String> value(Part change, String name) {
        return change.lines().stream()
                .filter(line -> line.name().equals(name))
                .map(line -> line.values().getFirst())
                .findFirst();
    }

    private static Stream<LocalDateTime> times(LocalDateTime start, Optional<String> rule) {
        if (rule.isEmpty()) {
            return Stream.of(start);
        }
        Map<String, String> parts = Arrays.stream(rule.get().split(";"))
                .map(part -> part.split("="))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        assertThat(parts).containsEntry("FREQ", "YEARLY");
        YearMonth first = YearMonth.of(start.getYear(), Integer.parseInt(parts.getOrDefault("BYMONTH", "")));
        return IntStream.rangeClosed(0, LAST + 2 - start.getYear())
                .mapToObj(years -> day(first.plusYears(years), parts).atTime(start.toLocalTime()))
                .filter(time -> !time.isBefore(start));
    }

    private static LocalDate day(YearMonth month, Map<String, String> parts) {
        List<LocalDate> days = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .filter(day -> !parts.containsKey("BYMONTHDAY")
                        || List.of(parts.getOrDefault("BYMONTHDAY", "").split(","))
                                .contains("" + day.getDayOfMonth()))
                .filter(day ->
                        !parts.containsKey("BYDAY") || day.getDayOfWeek() == weekday(parts.getOrDefault("BYDAY", "")))
                .toList();
        String counted = parts.getOrDefault("BYDAY", "").replaceAll("[A-Z]", "");
        if (counted.isEmpty()) {
            assertThat(days).hasSize(1);
            return days.getFirst();
        }
        int number = Integer.parseInt(counted);
        return number < 0 ? days.get(days.size() + number) : days.get(number - 1);
    }

    private static DayOfWeek weekday(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word.endsWith(day.name().substring(0, 2)))
                .findFirst()
                .orElseThrow();
    }
}
