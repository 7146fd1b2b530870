package org.commonplace.events.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report tells of sessions and seats made at random. */
class ToldTest {

    private static final List<String> GROUPS = List.of("", "01", "03", "04", "08");
    private static final List<Function<Attended, Long>> COUNTS =
            List.of(Attended::registered, Attended::attended, Attended::absent, Attended::unknown, Attended::people);

    private final List<Session> sessions = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {20, 120, 900})
    void figuresAgreeWithTheRowsTheyComeFrom(int many) {
        made(many, new Random(many));
        Told told = told(Set.of());
        Attended total = told.total().attended();

        assertThat(total.registered()).isEqualTo(places(seats.stream()));
        assertThat(total.attended())
                .isEqualTo(places(seats.stream().filter(seat -> Boolean.TRUE.equals(seat.present()))));
        assertThat(total.absent())
                .isEqualTo(places(seats.stream().filter(seat -> Boolean.FALSE.equals(seat.present()))));
        assertThat(total.people())
                .isEqualTo(seats.stream()
                        .filter(seat -> Boolean.TRUE.equals(seat.present()))
                        .map(Seat::who)
                        .distinct()
                        .count());
        for (Dimension dimension : List.of(Dimension.MONTH, Dimension.CALENDAR, Dimension.TECHNIQUE)) {
            Collection<Figures> lines = told.by(dimension).values();
            assertThat(lines.stream()
                            .mapToLong(line -> line.attended().registered())
                            .sum())
                    .isEqualTo(total.registered());
            assertThat(lines.stream()
                            .mapToLong(line -> line.attended().attended())
                            .sum())
                    .isEqualTo(total.attended());
            assertThat(lines.stream()
                            .mapToLong(line -> line.attended().minutes())
                            .sum())
                    .isEqualTo(total.minutes());
            assertThat(lines.stream()
                            .mapToLong(line ->
                                    Objects.requireNonNull(line.offered()).sessions())
                            .sum())
                    .isEqualTo(sessions.size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 20, 60, 200, 900})
    void byStaffGroupNothingSmallIsToldNorLeftOver(int many) {
        for (int turn = 0; turn < 60; turn++) {
            made(many, new Random(many * 1000L + turn));
            Told told = told(Set.of());
            safe(told.by(Dimension.STAFF_GROUP).values());
            for (Function<Attended, Long> count : COUNTS.subList(0, 4)) {
                notLeftOver(told, count);
            }
        }
    }

    @Test
    void fewOfWhomNothingWasNotedKeepOnlyTheAbsentBack() {
        sessions.add(new Session(1, 1, YearMonth.of(2026, 5), "", 60, null));
        for (int n = 0; n < 30; n++) {
            seats.add(new Seat(1, "03", 1, n, n == 0 ? null : (Boolean) (n < 20)));
            seats.add(new Seat(1, "01", 1, 100 + n, n < 15));
        }
        Told told = told(Set.of());

        assertThat(told.isWithheld(Dimension.STAFF_GROUP)).isFalse();
        assertThat(told.by(Dimension.STAFF_GROUP).values())
                .extracting(line -> line.attended().attended())
                .containsExactly(15L, 19L);
        assertThat(told.by(Dimension.STAFF_GROUP).values())
                .allSatisfy(line -> assertThat(line.attended().absent()).isNull());
    }

    private static void notLeftOver(Told told, Function<Attended, Long> count) {
        Collection<Figures> lines = told.by(Dimension.STAFF_GROUP).values();
        long left = Objects.requireNonNull(count.apply(told.total().attended()))
                - lines.stream()
                        .map(line -> count.apply(line.attended()))
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum();
        long kept = lines.stream()
                .filter(line -> count.apply(line.attended()) == null)
                .count();
        if (lines.isEmpty()) {
            assertThat(told.isWithheld(Dimension.STAFF_GROUP) || left == 0).isTrue();
        } else if (kept == lines.size()) {
            assertThat(lines).as("of one line alone the sum tells it").hasSizeGreaterThan(1);
        } else {
            assertThat(kept).as("one alone is what the others leave").isNotEqualTo(1);
            assertThat(left).isGreaterThanOrEqualTo(kept == 0 ? 0 : kept + 4);
            assertThat(kept == 0 && left > 0).as("nobody is missing").isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 20, 60, 200, 900})
    void ofSomeStaffGroupsNoMoreIsToldThanByStaffGroup(int many) {
        for (int turn = 0; turn < 60; turn++) {
            made(many, new Random(many * 7000L + turn));
            Map<String, Figures> groups = told(Set.of()).by(Dimension.STAFF_GROUP);
            for (Set<String> chosen : List.of(Set.of("01"), Set.of("03", "04"), new TreeSet<>(GROUPS))) {
                Told told = told(chosen);
                safe(told.by(Dimension.MONTH).values());
                safe(told.by(Dimension.CALENDAR).values());
                safe(told.by(Dimension.TECHNIQUE).values());
                safe(List.of(told.total()));
                assertThat(told.by(Dimension.STAFF_GROUP)).allSatisfy((code, figures) -> {
                    assertThat(chosen).contains(code);
                    assertThat(figures).isEqualTo(groups.get(code));
                });
                for (Function<Attended, Long> count : COUNTS) {
                    boolean hidden = groups.entrySet().stream()
                            .filter(group -> chosen.contains(group.getKey()))
                            .anyMatch(group -> count.apply(group.getValue().attended()) == null);
                    if (hidden) {
                        assertThat(count.apply(told.total().attended())).isNull();
                    }
                }
            }
        }
    }

    @Test
    void offeredIsWhatWasOfferedToEveryone() {
        made(100, new Random(3));

        assertThat(told(Set.of("03")).total().offered())
                .isEqualTo(told(Set.of()).total().offered());
    }

    private static void safe(Collection<Figures> lines) {
        for (Figures line : lines) {
            for (Function<Attended, Long> count : COUNTS) {
                Long value = count.apply(line.attended());
                assertThat(value == null || value == 0 || value >= 5)
                        .as("%s", line)
                        .isTrue();
            }
        }
    }

    private Told told(Set<String> staffGroups) {
        Counted counted = new Counted(sessions, staffGroups);
        seats.forEach(counted::add);
        return new Told(counted, staffGroups);
    }

    private void made(int many, Random random) {
        sessions.clear();
        seats.clear();
        for (int n = 0; n < 12; n++) {
            sessions.add(new Session(
                    n,
                    random.nextInt(3),
                    YearMonth.of(2026, 4 + random.nextInt(4)),
                    List.of("", "training-session", "journal-club").get(random.nextInt(3)),
                    30 + 15 * random.nextInt(4),
                    random.nextBoolean() ? 20 : null));
        }
        for (int n = 0; n < many; n++) {
            int outcome = random.nextInt(10);
            seats.add(new Seat(
                    random.nextInt(12),
                    GROUPS.get(random.nextInt(3) * random.nextInt(3)),
                    random.nextInt(9) == 0 ? 2 : 1,
                    (long) random.nextInt(many),
                    outcome == 0 ? null : (Boolean) (outcome < 8)));
        }
    }

    private static long places(Stream<Seat> counted) {
        return counted.mapToLong(Seat::places).sum();
    }
}
