package org.commonplace.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One portion of a longer list.
 *
 * @param total how many there are in all portions together
 */
public record Listing<T>(List<T> items, long total) {

    public Listing {
        items = List.copyOf(items);
    }

    /** One portion of a list that is there as a whole. */
    public static <T> Listing<T> portion(List<T> all, Paging paging) {
        int from = (int) Math.min(paging.offset(), all.size());
        return new Listing<>(all.subList(from, Math.min(from + paging.size(), all.size())), all.size());
    }

    /** The same portion with each item turned into something else. */
    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return new Listing<>(items.stream().<R>map(change).toList(), total);
    }
}
