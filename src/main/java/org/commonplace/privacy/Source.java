package org.commonplace.privacy;

/**
 * Where a text can be read as a whole.
 *
 * @param address relative to the root of the site
 */
public record Source(String title, String address) {}
