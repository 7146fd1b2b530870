package org.commonplace.wiki.outside;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.commonplace.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of the addresses that pages link to outside. Whether one is missing is believed at the second time, a day later; that
 * nobody answers, at the third. What answers is looked at again after a month, what does not, ever more seldom.
 */
@Component
public class OutsideLinks {

    private static final Duration NEXT_WHEN_FINE = Duration.ofDays(30);
    private static final Duration NEXT_IN_DOUBT = Duration.ofDays(1);
    private static final Duration NEXT_WHEN_BROKEN = Duration.ofDays(7);
    private static final Duration NEXT_WHEN_NOT_ASKED = Duration.ofDays(90);
    private static final int MISSING_BELIEVED = 2;
    private static final int SILENCE_BELIEVED = 3;
    private static final int LONGEST_HOST = 255;

    private final JdbcClient database;
    private final Clock clock;

    OutsideLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How an address stands. */
    public enum State {
        /** Not looked at yet. */
        NEW,
        FINE,
        /** Did not answer as it should, but that may pass. */
        DOUBT,
        BROKEN,
        /** Not of the open web, and never asked. */
        INSIDE
    }

    /** An address to look at. */
    record Known(long id, String url, int failures) {}

    /** Notes which addresses the text of a page leads to, in place of those it led to before. */
    @Transactional
    public void note(long page, Collection<String> urls) {
        List<Long> before = database.sql("SELECT link_id FROM page_outside_link WHERE page_id = :page")
                .param("page", page)
                .query(Long.class)
                .list();
        database.sql("DELETE FROM page_outside_link WHERE page_id = :page")
                .param("page", page)
                .update();
        urls.stream().distinct().forEach(url -> note(page, url));
        if (!before.isEmpty()) {
            forgetUnused(before);
        }
    }

    private void note(long page, String url) {
        database.sql("""
                        INSERT IGNORE INTO outside_link (url, url_hash, host, state, failures, next_check)
                        VALUES (:url, :hash, :host, 'NEW', 0, :now)
                        """)
                .param("url", url)
                .param("hash", hash(url))
                .param("host", host(url))
                .param("now", Utc.column(clock.instant()))
                .update();
        database.sql("""
                        INSERT INTO page_outside_link (page_id, link_id)
                        SELECT :page, id FROM outside_link WHERE url_hash = :hash
                        """).param("page", page).param("hash", hash(url)).update();
    }

    /** Those of these addresses that no page leads to any more. */
    private void forgetUnused(List<Long> some) {
        database.sql("""
                        DELETE FROM outside_link WHERE id IN (:some) AND NOT EXISTS (
                            SELECT 1 FROM page_outside_link p WHERE p.link_id = outside_link.id)
                        """).param("some", some).update();
    }

    /** Addresses that are due, at most one of each server, and none of a server that was asked within the pause. */
    List<Known> due(Duration pause, int limit) {
        Instant now = clock.instant();
        return database.sql("""
                        SELECT l.id, l.url, l.failures FROM outside_link l
                        JOIN (SELECT MIN(d.id) AS id FROM outside_link d
                              WHERE d.next_check <= :now AND NOT EXISTS (
                                  SELECT 1 FROM outside_link a WHERE a.host = d.host AND a.checked_at > :before)
                              GROUP BY d.host) one ON one.id = l.id
                        ORDER BY l.next_check, l.id LIMIT :limit
                        """)
                .param("now", Utc.column(now))
                .param("before", Utc.column(now.minus(pause)))
                .param("limit", limit)
                .query(Known.class)
                .list();
    }

    /**
     * Addresses that answered when they were asked last, the latest first, of other servers than these addresses are on; at most one
     * of each server, and none of one that was asked within the pause.
     */
    List<Known> witnesses(List<Long> others, Duration pause, int limit) {
        return database.sql("""
                        SELECT l.id, l.url, l.failures FROM outside_link l
                        JOIN (SELECT MAX(f.id) AS id FROM outside_link f
                              WHERE f.state = 'FINE' AND NOT EXISTS (
                                  SELECT 1 FROM outside_link a
                                  WHERE a.host = f.host AND (a.checked_at > :before OR a.id IN (:others)))
                              GROUP BY f.host) one ON one.id = l.id
                        ORDER BY l.checked_at DESC, l.id LIMIT :limit
                        """)
                .param("before", Utc.column(clock.instant().minus(pause)))
                .param("others", others)
                .param("limit", limit)
                .query(Known.class)
                .list();
    }

    /** Has an address looked at soon. */
    @Transactional
    public void checkSoon(long link) {
        database.sql("UPDATE outside_link SET next_check = :now WHERE id = :id")
                .param("now", Utc.column(clock.instant()))
                .param("id", link)
                .update();
    }

    /** Notes what came of asking for an address. */
    @Transactional
    public void found(long link, int failuresBefore, OutsideAnswer answer) {
        boolean failed = answer.isMissing() || answer.isTrouble();
        int failures = failed ? failuresBefore + 1 : 0;
        State state = state(answer, failures);
        Instant now = clock.instant();
        database.sql("""
                        UPDATE outside_link SET state = :state, status = :status, failures = :failures,
                               checked_at = :now, next_check = :next WHERE id = :id
                        """)
                .param("state", state.name())
                .param("status", answer.status())
                .param("failures", failures)
                .param("now", Utc.column(now))
                .param("next", Utc.column(now.plus(next(state))))
                .param("id", link)
                .update();
    }

    /** Looks at an address again later, as if nothing had been asked: when the fault may be on this side. */
    void postpone(long link, Duration pause) {
        database.sql("UPDATE outside_link SET next_check = :next WHERE id = :id")
                .param("next", Utc.column(clock.instant().plus(pause)))
                .param("id", link)
                .update();
    }

    private static State state(OutsideAnswer answer, int failures) {
        if (answer.kind() == OutsideAnswer.Kind.NOT_ASKED) {
            return State.INSIDE;
        }
        if (failures == 0) {
            return State.FINE;
        }
        return failures >= (answer.isMissing() ? MISSING_BELIEVED : SILENCE_BELIEVED) ? State.BROKEN : State.DOUBT;
    }

    private static Duration next(State state) {
        return switch (state) {
            case FINE -> NEXT_WHEN_FINE;
            case BROKEN -> NEXT_WHEN_BROKEN;
            case INSIDE -> NEXT_WHEN_NOT_ASKED;
            case NEW, DOUBT -> NEXT_IN_DOUBT;
        };
    }

    private static String host(String url) {
        try {
            String host = new URI(url).getHost();
            String known = host == null ? "" : host.toLowerCase(Locale.ROOT);
            return known.substring(0, Math.min(known.length(), LONGEST_HOST));
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }

    private static byte[] hash(String url) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
