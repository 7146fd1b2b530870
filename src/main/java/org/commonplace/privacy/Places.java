package org.commonplace.privacy;

import java.util.Arrays;

/** Places in a text in ascending order. */
final class Places {

    private int[] places = new int[8];
    private int count;

    void add(int place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
    }

    void sort() {
        Arrays.sort(places, 0, count);
    }

    int count() {
        return count;
    }

    int get(int index) {
        return places[index];
    }

    /** Whether one of them lies between these, both included. */
    boolean within(int from, int to) {
        int found = Arrays.binarySearch(places, 0, count, from);
        int next = found < 0 ? -found - 1 : found;
        return next < count && places[next] <= to;
    }
}
