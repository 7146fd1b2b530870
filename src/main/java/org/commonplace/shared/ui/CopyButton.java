package org.commonplace.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

/** Puts a text where the reader can paste it from; where the browser refuses, shows it to be copied by hand. */
public final class CopyButton extends Composite<Button> {

    private final String label;
    private final String text;

    /** @param label what is copied, such as “Copy the link” */
    public CopyButton(String label, String text) {
        this.label = label;
        this.text = text;
    }

    @Override
    protected Button initContent() {
        return Buttons.plain(Icon.COPY, label, click -> copy());
    }

    private void copy() {
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs("""
                        return navigator.clipboard
                            ? navigator.clipboard.writeText($0).then(() => true, () => false)
                            : false;
                        """, text)
                .then(
                        Boolean.class,
                        copied -> Toasts.say(
                                copied
                                        ? getTranslation("shared.copied")
                                        : getTranslation("shared.copied.refused", text)));
    }
}
