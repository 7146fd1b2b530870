package org.commonplace.events.registration;

import java.util.List;
import org.commonplace.events.EventTime;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller registered for, in words. */
@Service
public class OwnPlaces {

    private final RegistrationStates states;
    private final Subjects subjects;
    private final AccessPolicy access;

    OwnPlaces(RegistrationStates states, Subjects subjects, AccessPolicy access) {
        this.states = states;
        this.subjects = subjects;
        this.access = access;
    }

    /**
     * Something the caller registered for.
     *
     * @param time of the date, or of the first date of a whole
     * @param url the event's address, without the host
     */
    public record OwnPlace(Registration registration, String title, EventTime time, String url) {}

    /** Those that are not over, as far as the caller may still see them, by when they begin. */
    @Transactional(readOnly = true)
    public List<OwnPlace> coming(Caller caller, int most) {
        access.requireSignedIn(caller);
        return states.mine(caller).stream()
                .limit(most)
                .map(registration -> {
                    Subject subject = subjects.of(caller, registration);
                    return new OwnPlace(registration, subject.title(), subject.time(), subject.url());
                })
                .toList();
    }
}
