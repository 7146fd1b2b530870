package org.commonplace.notifications;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people chose, in the database. */
@Component
class ChoiceRows {

    private final JdbcClient database;

    ChoiceRows(JdbcClient database) {
        this.database = database;
    }

    Choice of(long person) {
        Map<Topic, Delivery> deliveries = new EnumMap<>(Topic.class);
        database.sql("SELECT topic, delivery FROM notification_delivery WHERE person_id = :person")
                .param("person", person)
                .query(row -> {
                    deliveries.put(Topic.valueOf(row.getString("topic")), Delivery.valueOf(row.getString("delivery")));
                });
        return database.sql("SELECT watch_own, quiet_from, quiet_to FROM notification_choice WHERE person_id = :person")
                .param("person", person)
                .query((row, n) -> new Choice(
                        deliveries,
                        quiet(row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class)),
                        row.getBoolean("watch_own")))
                .optional()
                .orElseGet(() -> new Choice(deliveries, null, true));
    }

    void save(long person, Choice choice) {
        QuietHours quiet = choice.quiet();
        database.sql("""
                        INSERT INTO notification_choice (person_id, watch_own, quiet_from, quiet_to)
                        VALUES (:person, :own, :from, :to)
                        ON DUPLICATE KEY UPDATE watch_own = VALUES(watch_own), quiet_from = VALUES(quiet_from),
                                                quiet_to = VALUES(quiet_to)
                        """)
                .param("person", person)
                .param("own", choice.watchOwn())
                .param("from", quiet == null ? null : quiet.from())
                .param("to", quiet == null ? null : quiet.to())
                .update();
        choice.deliveries().forEach((topic, delivery) -> save(person, topic, delivery));
    }

    void save(long person, Topic topic, Delivery delivery) {
        database.sql("""
                        INSERT INTO notification_delivery (person_id, topic, delivery)
                        VALUES (:person, :topic, :delivery)
                        ON DUPLICATE KEY UPDATE delivery = VALUES(delivery)
                        """)
                .param("person", person)
                .param("topic", topic.name())
                .param("delivery", delivery.name())
                .update();
    }

    /** The person's unsubscribe token, this one if there is none yet. */
    String token(long person, String fresh) {
        database.sql("INSERT IGNORE INTO unsubscribe_token (person_id, token) VALUES (:person, :token)")
                .param("person", person)
                .param("token", fresh)
                .update();
        return database.sql("SELECT token FROM unsubscribe_token WHERE person_id = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    Optional<Long> personOf(String token) {
        return database.sql("SELECT person_id FROM unsubscribe_token WHERE token = :token")
                .param("token", token)
                .query(Long.class)
                .optional();
    }

    private static @Nullable QuietHours quiet(@Nullable LocalTime from, @Nullable LocalTime to) {
        return from == null || to == null ? null : new QuietHours(from, to);
    }
}
