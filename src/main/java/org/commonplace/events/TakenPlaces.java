package org.commonplace.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells where a person has a place. Registration brings one; beside {@link Guests}, it is what their own calendar is made of. */
public interface TakenPlaces {

    /**
     * A place somebody has.
     *
     * @param occurrence its id; {@code null} for the event as a whole
     */
    record Place(long event, @Nullable Long occurrence) {}

    /** The places this person has and has not given back, past ones included. */
    List<Place> of(long person);
}
