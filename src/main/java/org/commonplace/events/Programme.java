package org.commonplace.events;

import java.util.List;

/**
 * Sessions that belong together, such as a course.
 *
 * @param description Markdown
 * @param sessions those that the caller may see, in order
 */
public record Programme(long id, long calendar, String title, String description, List<EventDetails> sessions) {}
