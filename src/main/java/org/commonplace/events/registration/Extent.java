package org.commonplace.events.registration;

/**
 * What somebody registers for at once. Dates of a series are usually separate sessions of the same thing, each with places of
 * its own; a course is attended as a whole, whether it is planned as a series or as a programme of different sessions.
 */
public enum Extent {
    /** One date; each has as many places as the event, or the date itself, says. */
    DATE,
    /** All dates of the event. */
    SERIES,
    /** All sessions of the programme that the event belongs to; its other sessions lead here. */
    PROGRAMME
}
