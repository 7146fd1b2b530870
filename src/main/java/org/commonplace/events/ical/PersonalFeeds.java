package org.commonplace.events.ical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.PersonDisabled;
import org.commonplace.people.Secret;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendars at addresses of people's own: what concerns them, or what a filter of theirs finds. The address is the proof of
 * who asks, holds 256 random bits, and is kept as a digest only. What its owner may no longer see leaves it at once.
 */
@Service
public class PersonalFeeds {

    /** How many addresses one person can have. */
    public static final int MOST = 20;

    private static final String KIND = "feed";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_QUERY = 2_000;
    private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Feeds feeds;
    private final Callers callers;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Clock clock;

    PersonalFeeds(
            JdbcClient database,
            Feeds feeds,
            Callers callers,
            AccessPolicy access,
            ApplicationEventPublisher events,
            MessageSource messages,
            Clock clock) {
        this.database = database;
        this.feeds = feeds;
        this.callers = callers;
        this.access = access;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    private record Row(PersonalFeed feed, long person) {}

    /**
     * Makes an address.
     *
     * @param name what it is called; empty for the usual
     * @throws Invalid when the caller has {@value #MOST} already, or the filter or the name is too long
     */
    @Transactional
    public IssuedFeed issue(Caller caller, String name, FeedFilter filter) {
        access.requireWriting(caller);
        String plain = name.strip().replaceAll("\\s+", " ");
        if (plain.length() > LONGEST_NAME) {
            throw new Invalid("name", "events.feed.name.long", LONGEST_NAME);
        }
        if (filter.query().length() > LONGEST_QUERY) {
            throw new Invalid("filter", "events.many", LONGEST_QUERY);
        }
        if (list(caller).size() >= MOST) {
            throw new Invalid("name", "events.feed.most", MOST);
        }
        String called = plain.isEmpty() ? message(filter.mine() ? "events.feed.mine" : "events.feed.filtered") : plain;
        String secret = Secret.make();
        long id = add(caller.personId(), called, secret, filter);
        audit(caller, "feed.created", id, called);
        PersonalFeed feed = own(caller, id).orElseThrow();
        return new IssuedFeed(feed, path(secret));
    }

    /** The caller's own, the latest first. */
    @Transactional(readOnly = true)
    public List<PersonalFeed> list(Caller caller) {
        access.requireSignedIn(caller);
        return database
                .sql("SELECT * FROM personal_feed WHERE person_id = ? ORDER BY created_at DESC, id DESC")
                .param(caller.personId())
                .query(PersonalFeeds::row)
                .stream()
                .map(Row::feed)
                .toList();
    }

    /**
     * Ends one of the caller's own: it answers nothing any more.
     *
     * @throws NotFound when the caller has no such feed
     */
    @Transactional
    public void revoke(Caller caller, long id) {
        access.requireWriting(caller);
        int ended = database.sql("DELETE FROM personal_feed WHERE id = ? AND person_id = ?")
                .params(id, caller.personId())
                .update();
        if (ended == 0) {
            throw new NotFound(KIND);
        }
        audit(caller, "feed.revoked", id, "");
    }

    /** Ends all of the caller's own. */
    @Transactional
    public void revokeAll(Caller caller) {
        list(caller).forEach(feed -> revoke(caller, feed.id()));
    }

    /**
     * What is at an address now; empty when there is none, it was ended, or its owner is let in no more.
     *
     * @param client what the program that asks says of itself, or {@code null}
     */
    Optional<Feed> find(String secret, @Nullable String client, FeedStyle style) {
        return database.sql("SELECT * FROM personal_feed WHERE digest = ?")
                .param(Secret.digest(secret))
                .query(PersonalFeeds::row)
                .optional()
                .flatMap(row -> callers.readOnly(row.person).map(owner -> {
                    noteUse(row.feed, client);
                    return feeds.personal(owner, row.feed.name(), row.feed.filter(), path(secret), style);
                }));
    }

    /** They do not come back to life when their owner is let in again. */
    @EventListener
    @Transactional
    public void on(PersonDisabled disabled) {
        database.sql("DELETE FROM personal_feed WHERE person_id = ?")
                .param(disabled.person())
                .update();
    }

    private void noteUse(PersonalFeed feed, @Nullable String client) {
        Instant now = clock.instant();
        Instant before = feed.lastUsedAt();
        if (before == null || before.plus(NOTE_USE_EVERY).isBefore(now)) {
            database.sql("UPDATE personal_feed SET last_used_at = ?, last_client = ? WHERE id = ?")
                    .params(Utc.column(now), CalendarClient.of(client), feed.id())
                    .update();
        }
    }

    private long add(long person, String name, String secret, FeedFilter filter) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO personal_feed (person_id, name, digest, query, created_at, last_client)
                        VALUES (?, ?, ?, ?, ?, '')
                        """)
                .params(person, name, Secret.digest(secret), filter.query(), Utc.column(clock.instant()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private Optional<PersonalFeed> own(Caller caller, long id) {
        return list(caller).stream().filter(feed -> feed.id() == id).findFirst();
    }

    private static String path(String secret) {
        return "/feeds/" + secret;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        PersonalFeed feed = new PersonalFeed(
                row.getLong("id"),
                row.getString("name"),
                FeedFilter.of(row.getString("query")),
                Utc.instant(row, "created_at"),
                Utc.instantOrNull(row, "last_used_at"),
                row.getString("last_client"));
        return new Row(feed, row.getLong("person_id"));
    }

    private void audit(Caller caller, String action, long feed, String detail) {
        events.publishEvent(new Audited(caller.person(), action, new ContentRef(KIND, feed), detail));
    }

    private String message(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.UK));
    }
}
