package org.commonplace.api;

import java.util.List;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;

/** Takes one portion out of a list that is short enough to be read whole. */
final class Portioned {

    private Portioned() {}

    static <T> Listing<T> of(List<T> all, Paging paging) {
        int from = (int) Math.min(paging.offset(), all.size());
        int to = Math.min(from + paging.size(), all.size());
        return new Listing<>(all.subList(from, to), all.size());
    }
}
