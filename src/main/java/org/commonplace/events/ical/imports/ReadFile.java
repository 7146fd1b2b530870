package org.commonplace.events.ical.imports;

import java.util.List;

/**
 * What was read of a file, and what was wrong in it that concerns no event in particular.
 *
 * @param whole whether each of its components has an end
 */
record ReadFile(List<ReadCalendar> calendars, List<ImportProblem> problems, boolean whole) {}
