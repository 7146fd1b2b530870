package org.commonplace.events;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.springframework.stereotype.Service;

/** Which date of an event comes next. */
@Service
public class ComingDates {

    private static final LocalDateTime EVER = LocalDateTime.of(1900, 1, 1, 0, 0);
    private static final LocalDateTime NEVER = LocalDateTime.of(2300, 1, 1, 0, 0);

    private final Schedule schedule;
    private final Clock clock;

    ComingDates(Schedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    /** The dates that are not over, by when they were first to begin. */
    public List<OccurrenceDetails> of(Caller reader, EventDetails event, int most) {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), event.plan().time().zone());
        return schedule.of(reader, event.id(), now, NEVER, new Paging(0, most)).items();
    }

    /**
     * The next date, or the last where all are over.
     *
     * @throws NotFound when there is no such event, or the reader may not see it
     */
    public OccurrenceDetails next(Caller reader, EventDetails event) {
        return of(reader, event, 1).stream()
                .findFirst()
                .or(() -> last(reader, event))
                .orElseThrow(() -> new NotFound(Events.ref(event.id())));
    }

    private Optional<OccurrenceDetails> last(Caller reader, EventDetails event) {
        long total =
                schedule.of(reader, event.id(), EVER, NEVER, new Paging(0, 1)).total();
        return total == 0
                ? Optional.empty()
                : schedule.of(reader, event.id(), EVER, NEVER, new Paging((int) total - 1, 1)).items().stream()
                        .findFirst();
    }
}
