/** Joins events with the wiki: what their materials are called, and which spaces calendars can belong to. */
@NullMarked
package org.commonplace.reading.events;

import org.jspecify.annotations.NullMarked;
