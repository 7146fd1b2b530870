/** The views in which calendar files are brought in and outside calendars followed. */
@NullMarked
package org.commonplace.events.ical.ui;

import org.jspecify.annotations.NullMarked;
