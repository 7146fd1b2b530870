package org.commonplace.shared;

import java.util.List;

/**
 * One part of the sample library that a demonstration is filled with. Each feature that has content brings its own as
 * a bean; {@link org.springframework.core.annotation.Order} says which come first.
 */
public interface Sample {

    /** A word that stays the same between versions. */
    String name();

    /**
     * Adds the content through the feature's own services. It is called once, unless it was cut off: then it is called
     * again and goes on from what is there.
     */
    void fill();

    /** Lines for the operator, such as who can sign in; printed at every start of the demonstration. */
    default List<String> notes() {
        return List.of();
    }
}
