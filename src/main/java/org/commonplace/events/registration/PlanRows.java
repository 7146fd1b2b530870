package org.commonplace.events.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** How events take registrations, in the database. */
@Repository
class PlanRows {

    private static final String BETWEEN = "\n";

    private final JdbcClient database;

    PlanRows(JdbcClient database) {
        this.database = database;
    }

    /** The event that takes the registrations for this one: itself, unless one of its programme takes them for all. */
    long leading(long event) {
        return database.sql("""
                        SELECT l.id FROM event e JOIN event l ON l.programme_id = e.programme_id
                        JOIN registration_plan p ON p.event_id = l.id AND p.extent = 'PROGRAMME'
                        WHERE e.id = ? ORDER BY l.programme_position, l.id LIMIT 1
                        """).param(event).query(Long.class).optional().orElse(event);
    }

    RegistrationPlan of(long event) {
        List<Question> questions = questions(event);
        return database.sql("SELECT * FROM registration_plan WHERE event_id = ?")
                .param(event)
                .query((row, n) -> plan(row, questions))
                .optional()
                .orElse(RegistrationPlan.USUAL);
    }

    private List<Question> questions(long event) {
        return database.sql("SELECT * FROM registration_question WHERE event_id = ? AND retired = FALSE"
                        + " ORDER BY position, id")
                .param(event)
                .query((row, n) -> question(row))
                .list();
    }

    private static Question question(ResultSet row) throws SQLException {
        String choices = row.getString("choices");
        return new Question(
                row.getLong("id"),
                Question.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                choices.isEmpty() ? List.of() : List.of(choices.split(BETWEEN)),
                row.getBoolean("required"));
    }

    private static RegistrationPlan plan(ResultSet row, List<Question> questions) throws SQLException {
        return new RegistrationPlan(
                row.getBoolean("taken"),
                Extent.valueOf(row.getString("extent")),
                Utc.instantOrNull(row, "opens_at"),
                Utc.instantOrNull(row, "closes_at"),
                row.getInt("closes_hours"),
                row.getBoolean("approval"),
                row.getBoolean("waiting_list"),
                row.getInt("offer_hours"),
                row.getBoolean("guests"),
                row.getInt("most_places"),
                row.getInt("remind_hours"),
                row.getInt("needs_days"),
                questions);
    }

    void save(long event, RegistrationPlan plan) {
        database.sql("""
                        REPLACE INTO registration_plan (event_id, taken, extent, opens_at, closes_at, closes_hours, approval,
                                                        waiting_list, offer_hours, guests, most_places, remind_hours,
                                                        needs_days)
                        VALUES (:event, :taken, :extent, :opens, :closes, :closesHours, :approval, :waiting, :offer,
                                :guests, :most, :remind, :needs)
                        """)
                .param("event", event)
                .param("taken", plan.taken())
                .param("extent", plan.extent().name())
                .param("opens", column(plan.opens()))
                .param("closes", column(plan.closes()))
                .param("closesHours", plan.closesHours())
                .param("approval", plan.approval())
                .param("waiting", plan.waitingList())
                .param("offer", plan.offerHours())
                .param("guests", plan.guests())
                .param("most", plan.mostPlaces())
                .param("remind", plan.remindHours())
                .param("needs", plan.needsDays())
                .update();
        ask(event, plan.questions());
    }

    /** Keeps questions under the numbers they have; those no longer asked keep their answers. */
    private void ask(long event, List<Question> questions) {
        List<Long> known = questions(event).stream().map(Question::id).toList();
        List<Long> kept = new ArrayList<>(List.of(0L));
        for (int n = 0; n < questions.size(); n++) {
            Question question = questions.get(n);
            kept.add(known.contains(question.id()) ? update(question, n) : add(event, question, n));
        }
        database.sql("UPDATE registration_question SET retired = TRUE WHERE event_id = :event AND id NOT IN (:kept)")
                .param("event", event)
                .param("kept", kept)
                .update();
    }

    private long update(Question question, int position) {
        database.sql("""
                        UPDATE registration_question SET position = ?, kind = ?, words = ?, choices = ?, required = ?
                        WHERE id = ?
                        """)
                .params(
                        position,
                        question.kind().name(),
                        question.words(),
                        String.join(BETWEEN, question.choices()),
                        question.required(),
                        question.id())
                .update();
        return question.id();
    }

    private long add(long event, Question question, int position) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO registration_question (event_id, position, kind, words, choices, required)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        event,
                        position,
                        question.kind().name(),
                        question.words(),
                        String.join(BETWEEN, question.choices()),
                        question.required())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static @Nullable Object column(@Nullable Instant moment) {
        return moment == null ? null : Utc.column(moment);
    }
}
