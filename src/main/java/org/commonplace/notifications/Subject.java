package org.commonplace.notifications;

/**
 * What a notice is about, as someone who may see it sees it.
 *
 * @param title what it is called
 * @param address within this installation, beginning with a slash
 * @param place where it is, such as the name of its space
 */
public record Subject(String title, String address, String place) {}
