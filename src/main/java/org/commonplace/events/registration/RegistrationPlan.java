package org.commonplace.events.registration;

import java.time.Instant;
import java.util.List;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * How an event takes registrations.
 *
 * @param taken whether it takes any
 * @param opens from when; {@code null} for as soon as it is planned
 * @param closes until when, the start included; {@code null} for {@code closesHours} before the start
 * @param approval whether an organiser has to agree
 * @param waitingList whether people may wait for a place
 * @param offerHours how long an offer holds, in hours; never past the start
 * @param guests whether people without an account may register, where anyone may see the event
 * @param mostPlaces how many places one registration may take
 * @param remindHours when people are reminded, in hours before the start; 0 for never
 * @param needsDays when answers about access and diet are erased, in days after the end
 * @param questions in order
 */
public record RegistrationPlan(
        boolean taken,
        Extent extent,
        @Nullable Instant opens,
        @Nullable Instant closes,
        int closesHours,
        boolean approval,
        boolean waitingList,
        int offerHours,
        boolean guests,
        int mostPlaces,
        int remindHours,
        int needsDays,
        List<Question> questions) {

    private static final int MOST_HOURS = 24 * 30;
    static final int MOST_PLACES = 50;
    private static final int MOST_DAYS = 365;
    private static final int MOST_QUESTIONS = 20;

    /** How an event takes registrations that says nothing else: from now to its start, by anyone who sees it. */
    public static final RegistrationPlan USUAL =
            new RegistrationPlan(true, Extent.DATE, null, null, 0, false, true, 24, true, 1, 24, 30, List.of());

    /** @throws Invalid when a number is out of reach or it closes before it opens */
    public RegistrationPlan {
        within("closesHours", closesHours, 0, MOST_HOURS);
        within("offerHours", offerHours, 1, MOST_HOURS);
        within("mostPlaces", mostPlaces, 1, MOST_PLACES);
        within("remindHours", remindHours, 0, MOST_HOURS);
        within("needsDays", needsDays, 0, MOST_DAYS);
        if (opens != null && closes != null && closes.isBefore(opens)) {
            throw new Invalid("closes", "events.registration.closes.early");
        }
        if (questions.size() > MOST_QUESTIONS) {
            throw new Invalid("questions", "events.many", MOST_QUESTIONS);
        }
        questions = List.copyOf(questions);
    }

    public RegistrationPlan asking(List<Question> others) {
        return new RegistrationPlan(
                taken,
                extent,
                opens,
                closes,
                closesHours,
                approval,
                waitingList,
                offerHours,
                guests,
                mostPlaces,
                remindHours,
                needsDays,
                others);
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Invalid(field, "events.registration.number", least, most);
        }
    }
}
