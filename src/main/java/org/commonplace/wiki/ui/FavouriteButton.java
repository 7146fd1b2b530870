package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Shortcut;
import org.commonplace.shared.ui.Toasts;

/** A star that is filled while the page is one of the reader's favourites. */
final class FavouriteButton extends Composite<Button> {

    private final transient Consumer<Boolean> mark;
    private boolean marked;

    FavouriteButton(boolean marked, Consumer<Boolean> mark) {
        this.mark = mark;
        this.marked = marked;
        addClassNames("favourite-button", "keep");
        show();
    }

    @Override
    protected Button initContent() {
        return Shortcut.on(
                Buttons.iconOnly(Icon.STAR, getTranslation("wiki.action.favourite"), click -> toggle(() -> {})), "f");
    }

    /** The same as an entry of a menu, for the bar of a phone, which has no room for the button. */
    MenuEntry entry() {
        UI ui = UI.getCurrentOrThrow();
        return new MenuEntry(Icon.STAR, words(), () -> toggle(() -> ui.refreshCurrentRoute(false)), true);
    }

    /** @param turned to be done whenever it was turned, back as well */
    private void toggle(Runnable turned) {
        turn(turned);
        Toasts.sayWithUndo(
                getTranslation(marked ? "wiki.done.favourite" : "wiki.done.no-favourite"), () -> turn(turned));
    }

    private void turn(Runnable turned) {
        mark.accept(!marked);
        marked = !marked;
        show();
        turned.run();
    }

    private void show() {
        Button button = getContent();
        button.setClassName("favourite", marked);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(marked));
        button.setTooltipText(words());
    }

    private String words() {
        return getTranslation(marked ? "wiki.action.no-favourite" : "wiki.action.favourite");
    }
}
