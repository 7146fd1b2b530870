package org.commonplace.events.registration;

import org.commonplace.events.EventEvents.SeriesSplit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets registrations follow when a series goes on as another event, within the very transaction: those for a date go with it,
 * and whoever registered for all dates is registered for those of both.
 */
@Component
class SplitSeries {

    private final JdbcClient database;

    SplitSeries(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void on(SeriesSplit split) {
        copyPlan(split);
        update("""
                UPDATE sitting s JOIN occurrence o ON o.id = s.occurrence_id SET s.event_id = o.event_id
                WHERE s.event_id = :event AND o.event_id = :following
                """, split);
        copyRegistrations(split);
        update("""
                UPDATE registration_answer a
                JOIN registration r ON r.id = a.registration_id
                JOIN sitting s ON s.id = r.sitting_id AND s.event_id = :following
                JOIN registration_question q ON q.id = a.question_id AND q.event_id = :event
                JOIN registration_question n ON n.event_id = :following AND n.position = q.position AND n.retired = FALSE
                SET a.question_id = n.id WHERE q.retired = FALSE
                """, split);
    }

    private void copyPlan(SeriesSplit split) {
        update("""
                INSERT INTO registration_plan (event_id, taken, extent, opens_at, closes_at, closes_hours, approval,
                                               waiting_list, offer_hours, guests, most_places, remind_hours, needs_days)
                SELECT :following, taken, extent, opens_at, closes_at, closes_hours, approval, waiting_list, offer_hours,
                       guests, most_places, remind_hours, needs_days
                FROM registration_plan WHERE event_id = :event
                """, split);
        update("""
                INSERT INTO registration_question (event_id, position, kind, words, choices, required)
                SELECT :following, position, kind, words, choices, required
                FROM registration_question WHERE event_id = :event AND retired = FALSE
                """, split);
    }

    private void copyRegistrations(SeriesSplit split) {
        update("""
                INSERT INTO sitting (event_id, occurrence_id)
                SELECT :following, 0 FROM sitting WHERE event_id = :event AND occurrence_id = 0
                """, split);
        update("""
                INSERT INTO registration (sitting_id, person_id, name, email, staff_group, places, status, held_until,
                                          by_id, made_at, changed_at)
                SELECT n.id, r.person_id, r.name, r.email, r.staff_group, r.places, r.status, r.held_until, r.by_id,
                       r.made_at, r.changed_at
                FROM registration r JOIN sitting s ON s.id = r.sitting_id AND s.event_id = :event AND s.occurrence_id = 0
                JOIN sitting n ON n.event_id = :following AND n.occurrence_id = 0
                WHERE r.active = 1 ORDER BY r.id
                """, split);
    }

    private void update(String statement, SeriesSplit split) {
        database.sql(statement)
                .param("following", split.following())
                .param("event", split.event())
                .update();
    }
}
