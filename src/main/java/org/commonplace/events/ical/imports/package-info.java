/** Calendars that come from elsewhere (RFC 5545): read from files, looked at before anything happens, and brought in by UID. */
@NamedInterface("imports")
@NullMarked
package org.commonplace.events.ical.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
