/** The views of calendars and events; other modules may add parts to that of an event. */
@NamedInterface("ui")
@NullMarked
package org.commonplace.events.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
