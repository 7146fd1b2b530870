package org.commonplace.events;

/** Whether something takes place. */
public enum EventStatus {
    PLANNED,
    CANCELLED
}
