package org.commonplace.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices in the database; who may still see what they are about is asked by those who read them here. */
@Component
class NoticeRows {

    private final JdbcClient database;

    NoticeRows(JdbcClient database) {
        this.database = database;
    }

    /** A notice by numbers alone. */
    record Row(
            long id,
            Happening happening,
            ContentRef subject,
            @Nullable Long actor,
            boolean several,
            int times,
            Instant at,
            boolean read) {}

    /** What is to be told. A revision that was told already, or an earlier one, changes nothing. */
    record Told(
            Happening happening,
            ContentRef subject,
            @Nullable Long actor,
            int revision,
            Instant at) {}

    /** Tells a person, in the unread notice of the same content if there is one. */
    void tell(long person, Told told, @Nullable Delivery mailAs, @Nullable Instant mailAfter) {
        database.sql("""
                        INSERT INTO notice (person_id, topic, event, subject_kind, subject_id, actor_id, several, times,
                                            revision, happened_at, mail_as, mail_after)
                        VALUES (:person, :topic, :event, :kind, :subject, :actor, FALSE, 1, :revision, :at, :mailAs,
                                :mailAfter)
                        ON DUPLICATE KEY UPDATE
                            times = IF(VALUES(revision) = 0 OR VALUES(revision) > revision, times + 1, times),
                            several = several OR NOT (actor_id <=> VALUES(actor_id)),
                            event = IF(event = 'CREATED', event, VALUES(event)),
                            actor_id = VALUES(actor_id),
                            happened_at = GREATEST(happened_at, VALUES(happened_at)),
                            mail_as = COALESCE(mail_as, VALUES(mail_as)),
                            mail_after = COALESCE(mail_after, VALUES(mail_after)),
                            revision = GREATEST(revision, VALUES(revision))
                        """)
                .param("person", person)
                .param("topic", told.happening().topic().name())
                .param("event", told.happening().name())
                .param("kind", told.subject().kind())
                .param("subject", told.subject().id())
                .param("actor", told.actor())
                .param("revision", told.revision())
                .param("at", Utc.column(told.at()))
                .param("mailAs", mailAs == null ? null : mailAs.name())
                .param("mailAfter", mailAfter == null ? null : Utc.column(mailAfter))
                .update();
    }

    /** Whether the person was told of this revision, or a later one, of this content. */
    boolean wasTold(long person, Told told) {
        return told.revision() > 0
                && database.sql("""
                                SELECT COUNT(*) FROM notice
                                WHERE person_id = :person AND subject_kind = :kind AND subject_id = :subject
                                  AND topic = :topic AND revision >= :revision
                                """)
                                .param("person", person)
                                .param("kind", told.subject().kind())
                                .param("subject", told.subject().id())
                                .param("topic", told.happening().topic().name())
                                .param("revision", told.revision())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** A person's notices, the latest first, after the one given. */
    List<Row> list(long person, boolean unreadOnly, Notice.@Nullable Mark after, int limit) {
        return database.sql("""
                        SELECT * FROM notice
                        WHERE person_id = :person AND (:all OR read_at IS NULL)
                          AND (:at IS NULL OR happened_at < :at OR (happened_at = :at AND id < :id))
                        ORDER BY happened_at DESC, id DESC LIMIT :limit
                        """)
                .param("person", person)
                .param("all", !unreadOnly)
                .param("at", after == null ? null : Utc.column(after.at()))
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit)
                .query(NoticeRows::row)
                .list();
    }

    int markRead(long person, long id, @Nullable Instant read) {
        return database.sql("UPDATE IGNORE notice SET read_at = :read WHERE id = :id AND person_id = :person")
                .param("read", read == null ? null : Utc.column(read))
                .param("id", id)
                .param("person", person)
                .update();
    }

    void markAllRead(long person, Instant read) {
        database.sql("UPDATE notice SET read_at = :read WHERE person_id = :person AND read_at IS NULL")
                .param("read", Utc.column(read))
                .param("person", person)
                .update();
    }

    /** Notices that were told again meanwhile, as one that says the same, stay read. */
    void markUnread(long person, Instant read) {
        database.sql("UPDATE IGNORE notice SET read_at = NULL WHERE person_id = :person AND read_at = :read")
                .param("read", Utc.column(read))
                .param("person", person)
                .update();
    }

    /** Whether a person was told something about some content and has not read it. */
    boolean isAnyUnread(long person, String kind, Collection<Long> subjects) {
        return database.sql("""
                        SELECT 1 FROM notice
                        WHERE person_id = :person AND subject_kind = :kind AND subject_id IN (:subjects)
                          AND read_at IS NULL
                        LIMIT 1
                        """)
                .param("person", person)
                .param("kind", kind)
                .param("subjects", subjects)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Marks what a person was told about some content as read. */
    int markSeen(long person, String kind, Collection<Long> subjects, Instant read) {
        return database.sql("""
                        UPDATE notice SET read_at = :read
                        WHERE person_id = :person AND subject_kind = :kind AND subject_id IN (:subjects)
                          AND read_at IS NULL
                        """)
                .param("read", Utc.column(read))
                .param("person", person)
                .param("kind", kind)
                .param("subjects", subjects)
                .update();
    }

    /** Has what waits to be mailed about a topic mailed otherwise, or not at all. */
    void mailLater(long person, Topic topic, Delivery delivery, @Nullable Instant due) {
        database.sql("""
                        UPDATE notice SET mail_as = :mailAs, mail_after = :due
                        WHERE person_id = :person AND topic = :topic AND mail_after IS NOT NULL
                        """)
                .param("mailAs", due == null ? null : delivery.name())
                .param("due", due == null ? null : Utc.column(due))
                .param("person", person)
                .param("topic", topic.name())
                .update();
    }

    /** Who has something to be mailed by now. */
    List<Long> peopleWithMail(Instant now) {
        return database.sql("SELECT DISTINCT person_id FROM notice WHERE mail_after <= :now")
                .param("now", Utc.column(now))
                .query(Long.class)
                .list();
    }

    /** What is to be mailed to a person by now, in this way; no other transaction gets it meanwhile. */
    List<Row> takeMail(long person, Delivery delivery, Instant now) {
        return database.sql("""
                        SELECT * FROM notice
                        WHERE person_id = :person AND mail_as = :delivery AND mail_after <= :now
                        ORDER BY happened_at DESC, id DESC FOR UPDATE
                        """)
                .param("person", person)
                .param("delivery", delivery.name())
                .param("now", Utc.column(now))
                .query(NoticeRows::row)
                .list();
    }

    /** Has these told by a letter, or by none. */
    void mailedBy(@Nullable Long letter, Collection<Long> notices) {
        if (!notices.isEmpty()) {
            database.sql("UPDATE notice SET letter_id = :letter, mail_as = NULL, mail_after = NULL WHERE id IN (:ids)")
                    .param("letter", letter)
                    .param("ids", notices)
                    .update();
        }
    }

    void postpone(Collection<Long> notices, Instant until) {
        if (!notices.isEmpty()) {
            database.sql("UPDATE notice SET mail_after = :until WHERE id IN (:ids)")
                    .param("until", Utc.column(until))
                    .param("ids", notices)
                    .update();
        }
    }

    /** What a letter tells, unless it has been read meanwhile; the latest first. */
    List<Row> ofLetter(long letter, long person) {
        return database.sql("""
                        SELECT * FROM notice WHERE letter_id = :letter AND person_id = :person AND read_at IS NULL
                        ORDER BY happened_at DESC, id DESC
                        """)
                .param("letter", letter)
                .param("person", person)
                .query(NoticeRows::row)
                .list();
    }

    int deleteOlder(Instant before) {
        return database.sql("DELETE FROM notice WHERE happened_at < :before")
                .param("before", Utc.column(before))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                Happening.valueOf(row.getString("event")),
                new ContentRef(row.getString("subject_kind"), row.getLong("subject_id")),
                row.getObject("actor_id", Long.class),
                row.getBoolean("several"),
                row.getInt("times"),
                Utc.instant(row, "happened_at"),
                Utc.instantOrNull(row, "read_at") != null);
    }
}
