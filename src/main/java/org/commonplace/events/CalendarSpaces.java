package org.commonplace.events;

import java.util.List;
import org.commonplace.people.Caller;

/** Names the spaces that a calendar can belong to. Whoever has spaces implements it. */
public interface CalendarSpaces {

    /** A space by id and name. */
    record Named(long id, String name) {}

    /** The spaces that the caller curates, by name. */
    List<Named> curatedBy(Caller caller);
}
