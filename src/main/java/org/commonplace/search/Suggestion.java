package org.commonplace.search;

/**
 * Something whose title has the words that were typed, as far as they were typed.
 *
 * @param type {@code page} or {@code space}
 * @param url its address, without the host
 * @param place the name of the space it lies in; empty for a space
 */
public record Suggestion(String type, long id, String url, String title, String place) {}
