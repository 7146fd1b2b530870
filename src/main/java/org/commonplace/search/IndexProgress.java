package org.commonplace.search;

/**
 * How far the index has come in being built anew.
 *
 * @param running whether it is still being built
 * @param done how many things it has taken in
 * @param total how many there are to take in; 0 while that is being found out
 */
public record IndexProgress(boolean running, long done, long total) {}
