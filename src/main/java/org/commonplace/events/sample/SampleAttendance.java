package org.commonplace.events.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonplace.events.EventDetails;
import org.commonplace.shared.Sample;
import org.commonplace.shared.Utc;
import org.commonplace.shared.YamlFile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers who came to sessions of this year and the last. These rows are written at once: made one by one through the services, as
 * if long ago, each would be followed by letters, and a demonstration would begin minutes later.
 */
@Component
@Order(27)
class SampleAttendance implements Sample {

    /** What is later may still be thanked for. */
    private static final Duration OVER = Duration.ofDays(14);

    private static final Duration EARLIER = Duration.ofDays(9);

    /** One of so many did not come. */
    private static final int ABSENT = 8;

    private final SamplePlanners planners;
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleAttendance(
            SamplePlanners planners,
            JdbcClient database,
            JdbcTemplate batches,
            TransactionTemplate transaction,
            Clock clock) {
        this.planners = planners;
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Who came to what.
     *
     * @param many how many people there are
     * @param given first names, and
     * @param family last names, that go together in every way
     * @param staffGroups codes, as often as there are people of them; empty for not known
     */
    record Past(int many, List<String> given, List<String> family, List<String> staffGroups, List<Sheet> events) {

        String name(int person) {
            return given.get(person % given.size()) + " " + family.get(person % family.size());
        }

        String staffGroup(int person) {
            return staffGroups.get(person % staffGroups.size());
        }
    }

    /**
     * An event.
     *
     * @param least how many registered for a date at least
     */
    record Sheet(String event, String by, int least, int most) {}

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public void fill() {
        Past past = YamlFile.bundled("demo/attendance.yaml", Past.class);
        for (Sheet sheet : past.events()) {
            transaction.executeWithoutResult(status -> fill(past, sheet));
        }
    }

    private record Held(long sitting, LocalDateTime at) {}

    private void fill(Past past, Sheet sheet) {
        long planner = planners.person(sheet.by());
        EventDetails event = planners.event(planners.caller(sheet.by()), sheet.event());
        List<Object[]> registrations = new ArrayList<>();
        for (Held held : hold(event.id())) {
            int many = sheet.least() + (int) (held.sitting() * 7 % (sheet.most() - sheet.least() + 1));
            for (int n = 0; n < many; n++) {
                registrations.add(row(past, held, (int) ((held.sitting() * 11 + n) % past.many()), planner));
            }
        }
        batches.batchUpdate("""
                INSERT INTO registration (sitting_id, name, email, staff_group, places, status, by_id, made_at, changed_at)
                VALUES (?, ?, ?, NULLIF(?, ''), 1, 'REGISTERED', ?, ?, ?)
                """, registrations);
        attend(event.id(), planner);
    }

    /** The dates that are over and at which nobody was counted yet. */
    private List<Held> hold(long event) {
        Instant before = clock.instant().minus(OVER);
        database.sql("""
                        INSERT INTO sitting (event_id, occurrence_id, original_start)
                        SELECT o.event_id, o.id, o.original_start FROM occurrence o
                        WHERE o.event_id = :event AND o.cancelled = FALSE AND o.ends_at < :before
                          AND NOT EXISTS (SELECT 1 FROM sitting s
                                          WHERE s.event_id = o.event_id AND s.occurrence_id = o.id)
                        """)
                .param("event", event)
                .param("before", Utc.column(before))
                .update();
        return database.sql("""
                        SELECT s.id, o.starts_at FROM sitting s JOIN occurrence o ON o.id = s.occurrence_id
                        WHERE s.event_id = :event AND o.ends_at < :before
                          AND NOT EXISTS (SELECT 1 FROM registration r WHERE r.sitting_id = s.id)
                        ORDER BY o.starts_at
                        """)
                .param("event", event)
                .param("before", Utc.column(before))
                .query((row, n) -> new Held(row.getLong("id"), row.getObject("starts_at", LocalDateTime.class)))
                .list();
    }

    private static Object[] row(Past past, Held held, int person, long planner) {
        String name = past.name(person);
        LocalDateTime made = held.at().minus(EARLIER);
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        return new Object[] {held.sitting(), name, email, past.staffGroup(person), planner, made, made};
    }

    private void attend(long event, long planner) {
        database.sql("""
                        INSERT INTO attendance (registration_id, occurrence_id, present, how, noted_at, by_id)
                        SELECT r.id, o.id, MOD(r.id * 5 + o.id, :absent) <> 0, 'LIST', o.ends_at, :planner
                        FROM sitting s JOIN occurrence o ON o.id = s.occurrence_id
                        JOIN registration r ON r.sitting_id = s.id AND r.status = 'REGISTERED'
                        WHERE s.event_id = :event AND o.ends_at < :before
                          AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.occurrence_id = o.id)
                        """)
                .param("event", event)
                .param("planner", planner)
                .param("absent", ABSENT)
                .param("before", Utc.column(clock.instant().minus(OVER)))
                .update();
    }
}
