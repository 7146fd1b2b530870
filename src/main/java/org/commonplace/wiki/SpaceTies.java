package org.commonplace.wiki;

import java.util.List;
import org.commonplace.people.Caller;

/** What of another feature belongs to a space, and would be left without one when the space goes. Whoever has such things implements it. */
public interface SpaceTies {

    /** The names of what belongs to this space, as far as the caller sees it. */
    List<String> belongingTo(Caller caller, long space);
}
