package org.commonplace.shared.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something one can do, or a place one can go to, from anywhere by typing its name.
 *
 * @param words what it is called, as in “New page here”
 * @param href the address it leads to, relative to the root and without a leading slash; {@code null} where it does something instead
 * @param action what it does with the screen of whoever chose it; {@code null} where it leads somewhere
 */
public record Command(
        Icon icon,
        String words,
        @Nullable String href,
        @Nullable Consumer<UI> action) {

    /** Leads to an address of the product. */
    public static Command to(Icon icon, String words, String href) {
        return new Command(icon, words, href, null);
    }

    /** Does something. */
    public static Command doing(Icon icon, String words, Consumer<UI> action) {
        return new Command(icon, words, null, action);
    }
}
