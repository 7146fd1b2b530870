package org.commonplace.events.registration;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonplace.events.Events;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.Wording;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who had a place say of a date once it is over: each once, and nobody learns who said what. Organisers see it
 * as soon as {@value #LEAST} have answered.
 */
@Service
@TriedAgain
public class Feedback {

    /** Fewer answers are not shown, for one could tell whose they are. */
    public static final int LEAST = 3;

    private static final int LONGEST = 2_000;
    private static final int MOST_POINTS = 5;

    private final JdbcClient database;
    private final AttendanceRows attendance;
    private final Occasions occasions;
    private final IdentifiabilityGate gate;
    private final AccessPolicy access;
    private final Clock clock;

    Feedback(
            JdbcClient database,
            AttendanceRows attendance,
            Occasions occasions,
            IdentifiabilityGate gate,
            AccessPolicy access,
            Clock clock) {
        this.database = database;
        this.attendance = attendance;
        this.occasions = occasions;
        this.gate = gate;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What somebody says.
     *
     * @param useful from 1 to 5, as is whether they would recommend it
     * @param best what was best; may be empty
     * @param better what could be better; may be empty
     */
    public record Opinion(int useful, int recommend, String best, String better) {

        /** @throws Invalid when a number is out of reach or a text too long */
        public Opinion {
            points("useful", useful);
            points("recommend", recommend);
            best = text("best", best);
            better = text("better", better);
        }

        private static void points(String field, int points) {
            if (points < 1 || points > MOST_POINTS) {
                throw new Invalid(field, "events.registration.number", 1, MOST_POINTS);
            }
        }

        private static String text(String field, String text) {
            String said = text.strip();
            if (said.length() > LONGEST) {
                throw new Invalid(field, "events.feedback.long", LONGEST);
            }
            return said;
        }
    }

    /**
     * What was said of a date.
     *
     * @param answers how many answered
     * @param useful how many gave 1, 2, 3, 4 and 5; zeros while there are too few answers to be shown
     * @param best in no order
     */
    public record Results(
            int answers, List<Integer> useful, List<Integer> recommend, List<String> best, List<String> better) {}

    /** Whether the caller can say something of this date now. */
    @Transactional(readOnly = true)
    public boolean isAsked(Caller caller, long event, @Nullable LocalDateTime originalStart) {
        access.require(caller, Role.VIEW, Events.ref(event));
        Long person = caller.person();
        if (person == null) {
            return false;
        }
        Occasion date = occasions.date(event, originalStart);
        return isOver(date)
                && attendance
                        .registrationOf(person, date.occurrence())
                        .filter(registration -> !hasAnswered(registration, date.occurrence()))
                        .isPresent();
    }

    /**
     * Says something of a date that is over.
     *
     * @throws Invalid when the caller had no place, or said something before
     * @throws IdentifiableText when it may identify a patient
     */
    @Transactional
    public void give(
            Caller caller, long event, @Nullable LocalDateTime originalStart, Opinion opinion, Consent consent) {
        access.require(caller, Role.VIEW, Events.ref(event));
        access.requireWriting(caller);
        Occasion date = occasions.date(event, originalStart);
        long registration = attendance
                .registrationOf(caller.personId(), date.occurrence())
                .filter(found -> isOver(date))
                .orElseThrow(() -> new Invalid("feedback", "events.feedback.not-asked"));
        Wording said = Wording.of("best", opinion.best()).and("better", opinion.better());
        gate.require(caller, Events.ref(event), said, consent);
        boolean first = database.sql("INSERT IGNORE INTO feedback_given (registration_id, occurrence_id) VALUES (?, ?)")
                        .params(registration, date.occurrence())
                        .update()
                == 1;
        if (!first) {
            throw new Invalid("feedback", "events.feedback.given");
        }
        database.sql("""
                        INSERT INTO feedback (id, event_id, occurrence_id, useful, recommend, best, better)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        random(),
                        event,
                        date.occurrence(),
                        opinion.useful(),
                        opinion.recommend(),
                        opinion.best(),
                        opinion.better())
                .update();
    }

    /** What was said, for organisers. @throws NotFound also for those who do not plan there */
    @Transactional(readOnly = true)
    public Results results(Caller caller, long event, @Nullable LocalDateTime originalStart) {
        if (!access.may(caller, Role.EDIT, Events.ref(event))) {
            throw new NotFound("feedback of " + Events.ref(event));
        }
        Occasion date = occasions.date(event, originalStart);
        List<Opinion> opinions = database.sql(
                        "SELECT useful, recommend, best, better FROM feedback WHERE occurrence_id = ? ORDER BY id")
                .param(date.occurrence())
                .query((row, n) -> new Opinion(
                        row.getInt("useful"),
                        row.getInt("recommend"),
                        Objects.requireNonNull(row.getString("best")),
                        Objects.requireNonNull(row.getString("better"))))
                .list();
        List<Opinion> shown = opinions.size() < LEAST ? List.of() : opinions;
        return new Results(
                opinions.size(),
                counts(shown.stream().map(Opinion::useful).toList()),
                counts(shown.stream().map(Opinion::recommend).toList()),
                texts(shown.stream().map(Opinion::best).toList()),
                texts(shown.stream().map(Opinion::better).toList()));
    }

    private static List<String> texts(List<String> said) {
        return said.stream().filter(text -> !text.isEmpty()).sorted().toList();
    }

    private static List<Integer> counts(List<Integer> points) {
        List<Integer> counts = new ArrayList<>();
        for (int each = 1; each <= MOST_POINTS; each++) {
            int sought = each;
            counts.add((int) points.stream().filter(given -> given == sought).count());
        }
        return List.copyOf(counts);
    }

    private boolean hasAnswered(long registration, long occurrence) {
        return database.sql("SELECT COUNT(*) FROM feedback_given WHERE registration_id = ? AND occurrence_id = ?")
                        .params(registration, occurrence)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean isOver(Occasion date) {
        return !date.cancelled() && !clock.instant().isBefore(date.endsAt());
    }

    private static byte[] random() {
        UUID id = UUID.randomUUID();
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
