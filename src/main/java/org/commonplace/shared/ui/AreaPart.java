package org.commonplace.shared.ui;

/**
 * A view that belongs to an area of views which lead to each other. Each is a bean of the feature's {@code ui} package.
 *
 * @param order where it stands among the others: the smallest number is first
 * @param title key of what it is called
 * @param words key of a sentence that says what one does there
 * @param address relative to the root and without a leading slash
 */
public record AreaPart(Area area, int order, Icon icon, String title, String words, String address) {

    /** The areas there are. */
    public enum Area {

        /** What administrators look after; its overview is at {@code /admin}. */
        ADMINISTRATION,

        /** What people look after for themselves; begins at {@code /me}. */
        ACCOUNT
    }
}
