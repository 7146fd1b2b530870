package org.commonplace.events.registration;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people answered, in the database. */
@Repository
class AnswerRows {

    private final JdbcClient database;

    AnswerRows(JdbcClient database) {
        this.database = database;
    }

    record Answer(long registration, long question, String text) {}

    List<Answer> of(Collection<Long> registrations) {
        if (registrations.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        SELECT registration_id, question_id, answer FROM registration_answer
                        WHERE registration_id IN (:ids) ORDER BY registration_id, question_id
                        """)
                .param("ids", registrations)
                .query((row, n) ->
                        new Answer(row.getLong("registration_id"), row.getLong("question_id"), row.getString("answer")))
                .list();
    }

    /**
     * Erases what was said of access and diet where the last date is as long ago as the event's plan says; answers of what
     * was cancelled, and to dates that are no longer there, go at once.
     *
     * @return how many
     */
    int erase(Instant now) {
        return database.sql("""
                        DELETE a FROM registration_answer a
                        JOIN registration_question q ON q.id = a.question_id AND q.kind = 'NEEDS'
                        JOIN registration r ON r.id = a.registration_id
                        JOIN sitting s ON s.id = r.sitting_id
                        LEFT JOIN registration_plan p ON p.event_id = s.event_id
                        LEFT JOIN event l ON l.id = s.event_id
                        WHERE r.status IN ('CANCELLED', 'DECLINED', 'EXPIRED')
                           OR NOT EXISTS (
                               SELECT 1 FROM occurrence o JOIN event e ON e.id = o.event_id
                               WHERE (o.id = s.occurrence_id
                                      OR (s.occurrence_id = 0
                                          AND (o.event_id = s.event_id
                                               OR (p.extent = 'PROGRAMME' AND e.programme_id = l.programme_id))))
                                 AND o.ends_at >= :now - INTERVAL COALESCE(p.needs_days, :usual) DAY)
                        """)
                .param("now", Utc.column(now))
                .param("usual", RegistrationPlan.USUAL.needsDays())
                .update();
    }
}
