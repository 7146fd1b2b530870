package org.commonplace.reading.paint;

/**
 * What the first HTML of an address holds beside what all have.
 *
 * @param title of the browser's tab, as plain text
 * @param head elements for the head, as safe HTML
 * @param body what is shown until the view has loaded, as safe HTML
 */
record Painted(String title, String head, String body) {}
