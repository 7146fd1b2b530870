package org.commonplace.events.ical.imports;

import org.commonplace.shared.Invalid;

/** A file could not be read as a calendar, or holds too much. Nothing was changed. */
public class Unreadable extends Invalid {

    public Unreadable(String message, Object... arguments) {
        super("file", message, arguments);
    }
}
