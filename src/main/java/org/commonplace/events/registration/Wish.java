package org.commonplace.events.registration;

import java.time.LocalDateTime;
import java.util.Map;
import org.commonplace.privacy.Consent;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants who registers.
 *
 * @param originalStart the date; {@code null} for the next that can be registered for, or the event as a whole
 * @param person whom to register; {@code null} for the caller, or for somebody without an account
 * @param guest somebody without an account; {@code null} for someone with one
 * @param places how many people come
 * @param answers by question
 */
public record Wish(
        long event,
        @Nullable LocalDateTime originalStart,
        @Nullable Long person,
        @Nullable Guest guest,
        int places,
        Map<Long, String> answers,
        Consent consent) {

    public Wish {
        answers = Map.copyOf(answers);
    }

    /** A place for the caller. */
    public static Wish of(long event, @Nullable LocalDateTime originalStart) {
        return new Wish(event, originalStart, null, null, 1, Map.of(), Consent.NONE);
    }

    public Wish forPerson(long other) {
        return new Wish(event, originalStart, other, null, places, answers, consent);
    }

    public Wish forGuest(String name, String email) {
        return new Wish(event, originalStart, null, new Guest(name, email), places, answers, consent);
    }

    public Wish places(int many) {
        return new Wish(event, originalStart, person, guest, many, answers, consent);
    }

    public Wish answering(Map<Long, String> given) {
        return new Wish(event, originalStart, person, guest, places, given, consent);
    }
}
