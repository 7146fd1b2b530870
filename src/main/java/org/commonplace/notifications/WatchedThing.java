package org.commonplace.notifications;

/**
 * Something a person watches.
 *
 * @param name the title of the page, the name of the space, or the label
 * @param address within this installation, beginning with a slash
 */
public record WatchedThing(Watched what, String name, String address) {}
