package org.commonplace.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.people.Letter;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The letters in the database. Each change is one statement that names the state it begins from, so no two nodes make it. */
@Component
class LetterRows {

    private static final int MAX_PROBLEM = 500;

    private final JdbcClient database;

    LetterRows(JdbcClient database) {
        this.database = database;
    }

    /** Adds a letter that has its words. */
    long add(String messageId, Letter letter, Instant now) {
        return insert(messageId, letter.to(), null, null, letter, letter.occasion(), now);
    }

    /** Adds a letter that is written when it is sent. */
    long addUnwritten(String messageId, String to, long person, String occasion, Instant now) {
        return insert(messageId, to, person, null, null, occasion, now);
    }

    /** Adds a letter about some content, which is written when it is sent. */
    long addAbout(String messageId, String to, ContentRef about, String occasion, Instant now) {
        return insert(messageId, to, null, about, null, occasion, now);
    }

    private long insert(
            String messageId,
            String to,
            @Nullable Long person,
            @Nullable ContentRef content,
            @Nullable Letter words,
            String occasion,
            Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO letter (message_id, recipient, person_id, about_kind, about_id, subject, body,
                                            occasion, about, state, attempts, posted_at, next_try_at, problem)
                        VALUES (:message, :to, :person, :kind, :content, :subject, :body,
                                :occasion, :about, 'WAITING', 0, :now, :now, '')
                        """)
                .param("message", messageId)
                .param("to", to)
                .param("person", person)
                .param("kind", content == null ? null : content.kind())
                .param("content", content == null ? null : content.id())
                .param("subject", words == null ? null : words.subject())
                .param("body", words == null ? null : words.text())
                .param("occasion", occasion)
                .param("about", words == null ? null : words.about())
                .param("now", Utc.column(now))
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Letters whose time has come and that nobody is sending, the longest waiting first. */
    List<Long> due(Instant now, int limit) {
        return database.sql("""
                        SELECT id FROM letter
                        WHERE state = 'WAITING' AND next_try_at <= :now
                          AND (claimed_until IS NULL OR claimed_until < :now)
                        ORDER BY next_try_at, id LIMIT :limit
                        """)
                .param("now", Utc.column(now))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Takes a letter to send it, for so long; false when another node was faster. */
    boolean claim(long id, Instant now, Duration patience) {
        return database.sql("""
                        UPDATE letter SET claimed_until = :until, attempts = attempts + 1
                        WHERE id = :id AND state = 'WAITING' AND next_try_at <= :now
                          AND (claimed_until IS NULL OR claimed_until < :now)
                        """)
                        .param("until", Utc.column(now.plus(patience)))
                        .param("now", Utc.column(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    void settle(long id, LetterState state, Instant now) {
        database.sql("""
                        UPDATE letter SET state = :state, sent_at = :sent, next_try_at = NULL, claimed_until = NULL,
                                          problem = '', trouble = ''
                        WHERE id = :id AND state = 'WAITING'
                        """)
                .param("state", state.name())
                .param("sent", state == LetterState.SENT ? Utc.column(now) : null)
                .param("id", id)
                .update();
    }

    /**
     * Notes why a letter could not be sent; without a next try it has failed.
     *
     * @param words the key of what is wrong, in words that take the problem
     */
    void trouble(long id, String words, String problem, @Nullable Instant next) {
        database.sql("""
                        UPDATE letter SET state = :state, next_try_at = :next, claimed_until = NULL, problem = :problem,
                                          trouble = :words
                        WHERE id = :id AND state = 'WAITING'
                        """)
                .param("state", next == null ? LetterState.FAILED.name() : LetterState.WAITING.name())
                .param("next", next == null ? null : Utc.column(next))
                .param("words", words)
                .param("problem", problem.length() > MAX_PROBLEM ? problem.substring(0, MAX_PROBLEM) : problem)
                .param("id", id)
                .update();
    }

    /** Takes letters that have not left out of the post; one that is being sent at this moment is past that. */
    void withdraw(String occasion, String about, Instant now) {
        database.sql("""
                        UPDATE letter SET state = 'WITHDRAWN', next_try_at = NULL, problem = '', trouble = ''
                        WHERE about = :about AND occasion = :occasion AND state IN ('WAITING', 'KEPT', 'FAILED')
                          AND (claimed_until IS NULL OR claimed_until < :now)
                        """)
                .param("about", about)
                .param("occasion", occasion)
                .param("now", Utc.column(now))
                .update();
    }

    /** Keeps back letters never tried that were posted before this. */
    void keepBack(Instant before) {
        database.sql("""
                        UPDATE letter SET state = 'KEPT', next_try_at = NULL
                        WHERE state = 'WAITING' AND attempts = 0 AND posted_at < :before AND next_try_at = posted_at
                        """).param("before", Utc.column(before)).update();
    }

    /**
     * What waits and what was given up.
     *
     * @param first when the one that has waited longest, and is not put off on purpose, was posted
     * @param tried how many of those that wait could not be sent when they were tried last
     * @param words the key of what went wrong last, in words that take the problem; empty when nothing did
     * @param problem what went wrong last, as the mail server or the network said it; empty when nothing did
     */
    record Queue(long waiting, @Nullable Instant first, long tried, long failed, String words, String problem) {}

    /** How full the outbox is, and what was given up since then. */
    Queue queue(Instant since) {
        return database.sql("""
                        SELECT COALESCE(SUM(state = 'WAITING'), 0) AS waiting,
                               MIN(IF(state = 'WAITING', posted_at, NULL)) AS first,
                               COALESCE(SUM(state = 'WAITING' AND problem <> ''), 0) AS tried,
                               COALESCE(SUM(state = 'FAILED' AND posted_at >= :since), 0) AS failed,
                               COALESCE((SELECT l.trouble FROM letter l
                                         WHERE l.state IN ('WAITING', 'FAILED') AND l.problem <> ''
                                         ORDER BY l.id DESC LIMIT 1), '') AS words,
                               COALESCE((SELECT l.problem FROM letter l
                                         WHERE l.state IN ('WAITING', 'FAILED') AND l.problem <> ''
                                         ORDER BY l.id DESC LIMIT 1), '') AS problem
                        FROM letter WHERE state IN ('WAITING', 'FAILED')
                        """)
                .param("since", Utc.column(since))
                .query((row, n) -> new Queue(
                        row.getLong("waiting"),
                        Utc.instantOrNull(row, "first"),
                        row.getLong("tried"),
                        row.getLong("failed"),
                        row.getString("words"),
                        row.getString("problem")))
                .single();
    }

    /** Has a letter tried at once, whatever became of it; false when there is none or a node is sending it. */
    boolean again(long id, Instant now) {
        return database.sql("""
                        UPDATE letter SET state = 'WAITING', attempts = 0, next_try_at = :now, sent_at = NULL,
                                          problem = '', trouble = ''
                        WHERE id = :id AND (claimed_until IS NULL OR claimed_until < :now)
                        """).param("now", Utc.column(now)).param("id", id).update() == 1;
    }

    boolean delete(long id) {
        return database.sql("DELETE FROM letter WHERE id = :id").param("id", id).update() == 1;
    }

    /** Deletes letters that were posted before this, whatever became of them. */
    int deletePosted(Instant before) {
        return database.sql("DELETE FROM letter WHERE posted_at < :before")
                .param("before", Utc.column(before))
                .update();
    }

    Optional<PostedLetter> find(long id) {
        return database.sql("SELECT * FROM letter WHERE id = :id")
                .param("id", id)
                .query(LetterRows::letter)
                .optional();
    }

    /** The words a letter has of its own. */
    Optional<Written> words(long id) {
        return database.sql("SELECT subject, body FROM letter WHERE id = :id AND body IS NOT NULL")
                .param("id", id)
                .query((row, n) -> new Written(row.getString("subject"), row.getString("body"), null))
                .optional();
    }

    /** What a letter without words of its own is about. */
    Optional<ContentRef> about(long id) {
        return database.sql("SELECT about_kind, about_id FROM letter WHERE id = :id AND about_id IS NOT NULL")
                .param("id", id)
                .query((row, n) -> new ContentRef(row.getString("about_kind"), row.getLong("about_id")))
                .optional();
    }

    /** Letters of one state or of all, the last posted first. */
    List<PostedLetter> list(@Nullable LetterState state, int offset, int limit) {
        return database.sql("""
                        SELECT * FROM letter WHERE (:state IS NULL OR state = :state)
                        ORDER BY posted_at DESC, id DESC LIMIT :limit OFFSET :offset
                        """)
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(LetterRows::letter)
                .list();
    }

    private static PostedLetter letter(ResultSet row, int number) throws SQLException {
        return new PostedLetter(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("recipient"),
                row.getObject("person_id", Long.class),
                row.getString("subject"),
                row.getString("occasion"),
                LetterState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Utc.instant(row, "posted_at"),
                Utc.instantOrNull(row, "next_try_at"),
                Utc.instantOrNull(row, "sent_at"),
                row.getString("problem"));
    }
}
