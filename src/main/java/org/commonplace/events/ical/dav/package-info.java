/** Calendars for programs that keep a copy of them and ask for what changed (CalDAV, RFC 4791), to be read only. */
@NullMarked
package org.commonplace.events.ical.dav;

import org.jspecify.annotations.NullMarked;
