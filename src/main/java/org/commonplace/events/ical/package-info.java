/** Calendars as files and feeds that other programs subscribe to (RFC 5545, 7265 and 7986), and what is checked about them. */
@NamedInterface("ical")
@NullMarked
package org.commonplace.events.ical;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
