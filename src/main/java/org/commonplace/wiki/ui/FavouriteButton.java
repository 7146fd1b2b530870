package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Composite;
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
                Buttons.iconOnly(Icon.STAR, getTranslation("wiki.action.favourite"), click -> toggle()), "f");
    }

    private void toggle() {
        turn();
        Toasts.sayWithUndo(getTranslation(marked ? "wiki.done.favourite" : "wiki.done.no-favourite"), this::turn);
    }

    private void turn() {
        mark.accept(!marked);
        marked = !marked;
        show();
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
