package org.commonplace.events;

import java.time.LocalDateTime;
import java.util.Map;
import org.commonplace.events.Arrivals.Outcome;
import org.commonplace.events.Arrivals.What;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of one event of a file.
 *
 * @param before the event as it is here; {@code null} where there is none
 * @param plan what it is to be; {@code null} where it stays
 * @param different what is to be different about its occurrences, and how they are now where that is none of the file's
 * @param stamp to be kept beside it; {@code null} for none
 */
record ArrivalStep(
        Arrival.Group group,
        String uid,
        @Nullable Event before,
        @Nullable EventPlan plan,
        boolean cancelled,
        Map<LocalDateTime, Deviation> different,
        Arrival.@Nullable Stamp stamp,
        What what,
        @Nullable String reason) {

    static ArrivalStep nothing(
            Arrival.Group group, String uid, @Nullable Event before, What what, @Nullable String why) {
        boolean cancelled = before != null && before.isCancelled();
        return new ArrivalStep(group, uid, before, null, cancelled, Map.of(), null, what, why);
    }

    Outcome outcome() {
        return outcome(before == null ? null : before.id());
    }

    Outcome outcome(@Nullable Long event) {
        EventPlan shown = plan == null && before != null ? before.plan() : plan;
        EventPlan said = shown == null && !group.events().isEmpty()
                ? group.events().getFirst().plan()
                : shown;
        return new Outcome(
                group.root(),
                said == null ? group.title() : said.title(),
                group.line(),
                said == null ? null : said.time(),
                said != null && said.recurrence() != null,
                what,
                event,
                reason);
    }
}
