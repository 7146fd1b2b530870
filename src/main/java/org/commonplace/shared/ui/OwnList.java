package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One whole list of what is the visitor's own: what they keep, have begun or have to look after. Each is a bean of the feature's
 * {@code ui} package; it counts and lists only what the visitor may see, and finds out itself who that is.
 *
 * @param order where it stands among the others: the smallest number is first
 * @param name what its address calls it: lower-case letters and hyphens, the same for ever
 * @param title key of what it is called
 * @param words key of a sentence that says what it holds
 * @param count how many there are in all
 * @param list makes the list, read in portions
 */
public record OwnList(
        int order, String name, String title, String words, LongSupplier count, Supplier<Component> list) {

    /** The address of the view that shows these lists, relative to the root and without a leading slash. */
    public static final String ADDRESS = "mine";

    /** Query parameter of that view: the name of a list. */
    public static final String NAME_QUERY = "list";

    /** The address of the list of this name. */
    public static String address(String name) {
        return ADDRESS + "?" + NAME_QUERY + "=" + name;
    }
}
