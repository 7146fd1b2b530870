package org.commonplace.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are signed in. The database says which sessions may go on, whichever node holds them; each node looks
 * every few seconds.
 */
@Service
public class BrowserSessions {

    /** A session that was not seen for so long has ended, or its node is gone. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(40);

    private static final String REMEMBERED = "r";
    private static final String SESSION = "s";

    private final JdbcClient database;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BrowserSessions(JdbcClient database, AccessPolicy access, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sessions that have ended, wherever they are held.
     *
     * @param sessions as {@link #begin} named them
     */
    public record Ended(Set<String> sessions) {}

    /**
     * Notes that someone signed in.
     *
     * @param browser what the browser calls itself, in a few words
     * @param series of the ticket, where the browser is remembered
     * @return what names the session from now on
     */
    @Transactional
    public String begin(Account account, String browser, @Nullable String series) {
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString().replace("-", "");
        database.sql("delete from open_session where seen_at < ?")
                .param(Utc.column(now.minus(LONGEST_SILENCE)))
                .update();
        database.sql("""
                        insert into open_session (id, person_id, credentials, browser, series, began_at, seen_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, account.person(), account.credentials(), browser)
                .param(series == null ? null : Secret.digest(series))
                .params(Utc.column(now), Utc.column(now))
                .update();
        notePerson(account.person(), now);
        return id;
    }

    /** Notes that a session is in use; whether it may go on. */
    @Transactional
    public boolean seen(String session, Account account) {
        Instant now = clock.instant();
        notePerson(account.person(), now);
        return database.sql("update open_session set seen_at = ? where id = ? and person_id = ?")
                        .params(Utc.column(now), session, account.person())
                        .update()
                > 0;
    }

    /** The session goes on although what it was begun with has changed. */
    @Transactional
    public void renew(String session, Account account) {
        database.sql("update open_session set credentials = ? where id = ? and person_id = ?")
                .params(account.credentials(), session, account.person())
                .update();
    }

    /** Notes that a session has ended. */
    @Transactional
    public void end(String session) {
        database.sql("delete from open_session where id = ?").param(session).update();
    }

    /** Those of these sessions that may go on: nobody ended them, and their people may still sign in as they did. */
    @Transactional(readOnly = true)
    public Set<String> goingOn(Collection<String> sessions) {
        return sessions.isEmpty()
                ? Set.of()
                : new HashSet<>(database.sql("""
                                select s.id from open_session s join person p on p.id = s.person_id
                                where s.id in (:ids) and not p.disabled and p.credentials = s.credentials
                                """)
                        .param("ids", sessions)
                        .query(String.class)
                        .list());
    }

    /**
     * Where the caller is signed in or remembered, last seen first.
     *
     * @param here the session that asks, or {@code null}
     */
    @Transactional(readOnly = true)
    public List<SignedInBrowser> list(Caller caller, @Nullable String here) {
        access.requireSignedIn(caller);
        Map<String, SignedInBrowser> found = new HashMap<>();
        remembered(caller).forEach(browser -> found.put(browser.id(), browser));
        sessions(caller, here).forEach(browser -> found.merge(browser.id(), browser, SignedInBrowser::with));
        return found.values().stream().sorted(SignedInBrowser.LAST_SEEN_FIRST).toList();
    }

    /**
     * Signs one of the caller's browsers out, and forgets it if it was remembered.
     *
     * @throws NotFound when the caller is not signed in there
     */
    @Transactional
    public void signOut(Caller caller, String id) {
        access.requireSignedIn(caller);
        if (id.isEmpty()) {
            throw new NotFound("session");
        }
        boolean isRemembered = id.startsWith(REMEMBERED);
        String column = isRemembered ? "hex(series)" : "id";
        String name = isRemembered ? id.substring(1).toUpperCase(Locale.ROOT) : id.substring(1);
        Set<String> ended = new HashSet<>(
                database.sql("delete from open_session where person_id = ? and " + column + " = ? returning id")
                        .params(caller.personId(), name)
                        .query(String.class)
                        .list());
        int forgotten = isRemembered
                ? database.sql("delete from remembered_browser where person_id = ? and hex(series) = ?")
                        .params(caller.personId(), name)
                        .update()
                : 0;
        if (ended.isEmpty() && forgotten == 0) {
            throw new NotFound("session");
        }
        tell(caller, ended);
    }

    /**
     * Signs the caller out everywhere but here, and forgets every browser but this one.
     *
     * @param here the session that asks, or {@code null} to leave none
     */
    @Transactional
    public void signOutElsewhere(Caller caller, @Nullable String here) {
        access.requireSignedIn(caller);
        String kept = here == null ? "" : here;
        database.sql("""
                        delete from remembered_browser where person_id = :person and series not in (
                            select series from open_session where id = :here and series is not null)
                        """).param("person", caller.personId()).param("here", kept).update();
        Set<String> ended =
                new HashSet<>(database.sql("delete from open_session where person_id = ? and id <> ? returning id")
                        .params(caller.personId(), kept)
                        .query(String.class)
                        .list());
        tell(caller, ended);
    }

    /** Signs someone out everywhere and forgets all their browsers; administrators only. */
    @Transactional
    public void signOutEverywhere(Caller caller, long person) {
        access.requireAdministrator(caller);
        database.sql("delete from remembered_browser where person_id = ?")
                .param(person)
                .update();
        Set<String> ended = new HashSet<>(database.sql("delete from open_session where person_id = ? returning id")
                .param(person)
                .query(String.class)
                .list());
        tell(caller, person, ended);
    }

    /** When these people were last here; those who never were are left out. Administrators only. */
    @Transactional(readOnly = true)
    public Map<Long, Instant> lastSeen(Caller caller, Collection<Long> people) {
        access.requireAdministrator(caller);
        Map<Long, Instant> seen = new HashMap<>();
        if (!people.isEmpty()) {
            database.sql("select id, seen_at from person where id in (:people) and seen_at is not null")
                    .param("people", people)
                    .query(row -> {
                        seen.put(row.getLong("id"), Utc.instant(row, "seen_at"));
                    });
        }
        return seen;
    }

    private void tell(Caller caller, Set<String> ended) {
        tell(caller, caller.personId(), ended);
    }

    private void tell(Caller caller, long person, Set<String> ended) {
        events.publishEvent(new Ended(Set.copyOf(ended)));
        events.publishEvent(new Audited(
                caller.person(), "signed.out", new ContentRef("person", person), ended.size() + " sessions"));
    }

    private List<SignedInBrowser> remembered(Caller caller) {
        return database.sql("""
                        select series, browser, coalesce(began_at, renewed_at) as began_at, renewed_at
                        from remembered_browser where person_id = ? and expires_at > ?
                        """)
                .params(caller.personId(), Utc.column(clock.instant()))
                .query((row, n) -> new SignedInBrowser(
                        REMEMBERED + HexFormat.of().formatHex(row.getBytes("series")),
                        row.getString("browser"),
                        Utc.instant(row, "began_at"),
                        Utc.instant(row, "renewed_at"),
                        true,
                        false))
                .list();
    }

    private List<SignedInBrowser> sessions(Caller caller, @Nullable String here) {
        return database.sql("""
                        select s.id, s.series, s.browser, s.began_at, s.seen_at
                        from open_session s join person p on p.id = s.person_id and p.credentials = s.credentials
                        where s.person_id = ? and s.seen_at > ?
                        """)
                .params(caller.personId(), Utc.column(clock.instant().minus(LONGEST_SILENCE)))
                .query((row, n) -> {
                    byte[] series = row.getBytes("series");
                    String id = row.getString("id");
                    return new SignedInBrowser(
                            series == null
                                    ? SESSION + id
                                    : REMEMBERED + HexFormat.of().formatHex(series),
                            row.getString("browser"),
                            Utc.instant(row, "began_at"),
                            Utc.instant(row, "seen_at"),
                            series != null,
                            id.equals(here));
                })
                .list();
    }

    private void notePerson(long person, Instant now) {
        database.sql("update person set seen_at = ? where id = ?")
                .params(Utc.column(now), person)
                .update();
    }
}
