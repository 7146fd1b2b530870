package org.commonplace.shared.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Buttons with an icon before their word. A view has one primary button at most; on a phone only that one stays in its bar. */
public final class Buttons {

    private Buttons() {}

    /** What one mostly comes here to do. */
    public static Button primary(Icon icon, String label, ComponentEventListener<ClickEvent<Button>> action) {
        Button button = plain(icon, label, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** An ordinary button with a border. */
    public static Button plain(Icon icon, String label, ComponentEventListener<ClickEvent<Button>> action) {
        return new Button(label, icon.create(), action);
    }

    /** A button without a border, for what is done less often. */
    public static Button quiet(Icon icon, String label, ComponentEventListener<ClickEvent<Button>> action) {
        Button button = plain(icon, label, action);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** A button that shows only an icon whose meaning is universal; the label is for those who do not see it. */
    public static Button iconOnly(Icon icon, String label, ComponentEventListener<ClickEvent<Button>> action) {
        Button button = new Button(icon.create(), action);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
