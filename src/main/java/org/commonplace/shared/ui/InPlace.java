package org.commonplace.shared.ui;

/** A view that belongs to one of the places in the rail although its address does not begin like that place's. */
public interface InPlace {

    /** The address of the place, as its {@code @Route} has it. */
    String place();
}
