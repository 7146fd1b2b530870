package org.commonplace.shared;

/**
 * Which portion of a list is asked for.
 *
 * @param page counted from 0
 * @param size items in a page, from 1 to {@link #MAX_SIZE}
 */
public record Paging(int page, int size) {

    public static final int MAX_SIZE = 200;

    /** @throws Invalid when the page is negative, or the size out of range */
    public Paging {
        if (page < 0) {
            throw new Invalid("page", "shared.page.invalid");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new Invalid("size", "shared.size.invalid", MAX_SIZE);
        }
        // Databases count rows in an int; what lies beyond is past the end of any list.
        page = Math.min(page, Integer.MAX_VALUE / size - 1);
    }

    /** How many items come before this page. */
    public long offset() {
        return (long) page * size;
    }
}
