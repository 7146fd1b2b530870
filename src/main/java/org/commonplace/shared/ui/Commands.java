package org.commonplace.shared.ui;

import java.util.List;

/**
 * What a feature lets one do from the command palette. Each is a bean of the feature's {@code ui} package, asked anew whenever the
 * palette opens; it finds out itself who the visitor is and offers only what that person may do.
 */
public interface Commands {

    /** Where these stand among others: the smallest number comes first. */
    int order();

    /** What they have in common, in a word or two, such as “Go to”. Those with the same heading stand together. */
    String heading();

    /**
     * What the visitor can do now.
     *
     * @param address of the view that is open, relative to the root, without a leading slash and without a query
     */
    List<Command> offered(String address);
}
