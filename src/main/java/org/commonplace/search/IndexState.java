package org.commonplace.search;

/**
 * How far the index is behind.
 *
 * @param pending changes it has not taken in yet
 * @param failed changes it could not take in; a rebuild takes them in again
 * @param complete whether everything there is was handed to it
 */
public record IndexState(long pending, long failed, boolean complete) {}
