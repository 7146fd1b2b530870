package org.commonplace.notifications.ui;

/** The addresses of these views, relative to the root and without a leading slash. */
final class NotificationsNavigation {

    static final String OUTBOX = "admin/outbox";
    static final String INBOX = "inbox";
    static final String CHOICES = "me/notifications";

    private NotificationsNavigation() {}
}
