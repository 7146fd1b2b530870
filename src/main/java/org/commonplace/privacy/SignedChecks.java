package org.commonplace.privacy;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Which texts were let pass, by their hash: who said so, when, for which rules and why. The texts are not here. */
@Repository
class SignedChecks {

    private final JdbcClient database;
    private final Clock clock;

    SignedChecks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean has(String hash) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM identifiability_check WHERE text_hash = ?)")
                .param(HexFormat.of().parseHex(hash))
                .query(Boolean.class)
                .single();
    }

    /** The number of the check; an empty reason says that the passages were carried over from an earlier text. */
    long add(ContentRef subject, String hash, @Nullable Long person, String reason, String rules) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO identifiability_check
                            (subject_kind, subject_id, text_hash, person_id, signed_at, rules, reason)
                        VALUES (:kind, :id, :hash, :person, :now, :rules, :reason)
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("hash", HexFormat.of().parseHex(hash))
                .param("person", person)
                .param("now", Utc.column(clock.instant()))
                .param("rules", rules)
                .param("reason", reason)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
