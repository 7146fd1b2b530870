package org.commonplace.people;

/** Who may see something unless it says otherwise: anyone, any signed-in person, or those named. */
public enum Visibility {
    PUBLIC,
    STAFF,
    PRIVATE
}
