package org.commonplace.events.ical.imports;

import java.util.List;
import org.commonplace.events.Arrival;

/**
 * What a file brings, by UID, and what of it cannot be taken or not as it is there.
 *
 * @param whole whether the file did not break off
 */
record ArrivedFile(List<Arrival.Group> groups, List<ImportProblem> problems, boolean whole) {}
