package org.commonplace.events.ical.dav;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.events.CalendarChanges;
import org.commonplace.events.Calendars;
import org.commonplace.events.ical.CalendarFile;
import org.commonplace.events.ical.SyncedCalendar;
import org.commonplace.events.ical.SyncedCalendars;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What calendars held when programs asked, so that they can be told what changed since (RFC 6578). A token is the digest of
 * what its bearer saw: whatever was changed, hidden, or taken from them since differs from it, and those who see the same
 * share it. It opens nothing.
 */
@Service
class CalendarCopies {

    /** Programs that come later fetch everything once more. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_OF_ONE = 200;
    private static final Duration NOTE_USE_EVERY = Duration.ofHours(1);
    private static final Duration TRUSTED = Duration.ofMinutes(2);
    private static final String TOKEN = "data:,";
    private static final Pattern TOKENS = Pattern.compile(TOKEN + "([0-9a-f]{64})");

    private final JdbcClient database;
    private final SyncedCalendars calendars;
    private final CalendarChanges changes;
    private final AccessPolicy access;
    private final Clock clock;
    private final Cache<Seen, String> known =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(TRUSTED).build();

    CalendarCopies(
            JdbcClient database, SyncedCalendars calendars, CalendarChanges changes, AccessPolicy access, Clock clock) {
        this.database = database;
        this.calendars = calendars;
        this.changes = changes;
        this.access = access;
        this.clock = clock;
    }

    /** What nearly always decides what somebody sees of a calendar; the rest is looked at every few minutes. */
    private record Seen(
            @Nullable Long person, long calendar, @Nullable Role role, long changes) {}

    /** The token of what the caller sees of a calendar now, or saw a moment ago if nothing was changed in it. */
    public String now(Caller caller, SyncedCalendar calendar) {
        Long id = calendar.calendar();
        if (id == null) {
            return keep(caller, calendar, calendars.files(caller, calendar));
        }
        Role role = access.roleOf(caller, Calendars.ref(id)).orElse(null);
        Seen seen = new Seen(caller.person(), id, role, changes.of(List.of(id)).changes());
        String before = known.getIfPresent(seen);
        if (before != null) {
            return before;
        }
        String token = keep(caller, calendar, calendars.files(caller, calendar));
        known.put(seen, token);
        return token;
    }

    /** Keeps what the caller sees, and gives its token. */
    @Transactional
    public String keep(Caller caller, SyncedCalendar calendar, List<CalendarFile> files) {
        access.requireSignedIn(caller);
        String shelf = shelf(caller, calendar);
        byte[] members = members(files);
        byte[] digest = digest(shelf, members);
        int added = database.sql("""
                        INSERT IGNORE INTO calendar_copy (digest, shelf, members, used_at)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(digest, shelf, members, Utc.column(clock.instant()))
                .update();
        if (added > 0) {
            forgetOldest(shelf);
        } else {
            noteUse(digest);
        }
        return TOKEN + HexFormat.of().formatHex(digest);
    }

    /**
     * What the caller saw when this was the token: events by number, each with what its tag began with. Empty when the token
     * is unknown, too old, or of another calendar.
     */
    @Transactional(readOnly = true)
    public Optional<Map<Long, Long>> at(Caller caller, SyncedCalendar calendar, String token) {
        access.requireSignedIn(caller);
        Matcher matcher = TOKENS.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return database.sql("SELECT members FROM calendar_copy WHERE digest = ? AND shelf = ?")
                .params(HexFormat.of().parseHex(matcher.group(1)), shelf(caller, calendar))
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(CalendarCopies::members);
    }

    /** What the tag of a file begins with, as it is kept. */
    static long mark(CalendarFile file) {
        String hex = file.feed().etag().replace("\"", "").substring(0, 16);
        return Long.parseUnsignedLong(hex, 16);
    }

    /** Forgets what no program named for long. */
    @Transactional
    public void forget() {
        database.sql("DELETE FROM calendar_copy WHERE used_at < ?")
                .param(Utc.column(clock.instant().minus(KEPT)))
                .update();
    }

    private void forgetOldest(String shelf) {
        database.sql("""
                        DELETE FROM calendar_copy WHERE shelf = :shelf AND used_at <
                            (SELECT used_at FROM (SELECT used_at FROM calendar_copy WHERE shelf = :shelf
                                                  ORDER BY used_at DESC LIMIT 1 OFFSET :most) oldest)
                        """).param("shelf", shelf).param("most", MOST_OF_ONE).update();
    }

    private void noteUse(byte[] digest) {
        Instant now = clock.instant();
        database.sql("UPDATE calendar_copy SET used_at = ? WHERE digest = ? AND used_at < ?")
                .params(Utc.column(now), digest, Utc.column(now.minus(NOTE_USE_EVERY)))
                .update();
    }

    private static String shelf(Caller caller, SyncedCalendar calendar) {
        return calendar.calendar() == null ? "person " + caller.personId() : "calendar " + calendar.calendar();
    }

    private static byte[] members(List<CalendarFile> files) {
        Map<Long, Long> marks = new TreeMap<>();
        files.forEach(file -> marks.put(file.event(), mark(file)));
        ByteBuffer bytes = ByteBuffer.allocate(marks.size() * 2 * Long.BYTES);
        marks.forEach((event, mark) -> bytes.putLong(event).putLong(mark));
        return bytes.array();
    }

    private static Map<Long, Long> members(byte[] kept) {
        Map<Long, Long> marks = new TreeMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        while (bytes.hasRemaining()) {
            marks.put(bytes.getLong(), bytes.getLong());
        }
        return marks;
    }

    private static byte[] digest(String shelf, byte[] members) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((shelf + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(members);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
