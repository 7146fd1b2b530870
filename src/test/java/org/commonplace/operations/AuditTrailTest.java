package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import org.commonplace.CommonplaceTest;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommonplaceTest
class AuditTrailTest {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anEntryIsKeptWithTheTransactionThatCausedIt() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new Audited(7L, "audit.kept", new ContentRef("page", 3), "x")));

        assertThat(count("audit.kept")).isOne();
    }

    @Test
    void anEntryIsLostWithTheTransactionThatCausedIt() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Audited(null, "audit.lost", null, ""));
            status.setRollbackOnly();
        });

        assertThat(count("audit.lost")).isZero();
    }

    @Test
    void anEntryIsDatedInUtcWhereverTheProductRuns() {
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        try {
            events.publishEvent(new Audited(null, "audit.dated", null, ""));
        } finally {
            TimeZone.setDefault(here);
        }

        LocalDateTime dated = database.sql("SELECT happened_at FROM audit_entry WHERE action = 'audit.dated'")
                .query(LocalDateTime.class)
                .single();
        assertThat(dated.toInstant(ZoneOffset.UTC)).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void nobodyCanChangeOrDeleteAnEntry() {
        events.publishEvent(new Audited(null, "audit.fixed", null, "as written"));

        assertThatThrownBy(() -> run("UPDATE audit_entry SET detail = 'other' WHERE action = 'audit.fixed'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> run("DELETE FROM audit_entry WHERE action = 'audit.fixed'"))
                .hasMessageContaining("never deleted");
        assertThat(count("audit.fixed")).isOne();
    }

    private void run(String statement) {
        database.sql(statement).update();
    }

    private long count(String action) {
        return database.sql("SELECT COUNT(*) FROM audit_entry WHERE action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }
}
