package org.commonplace.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks before something is done that is hard to take back. The title asks, the words say what will happen, and the button repeats
 * the verb: “Move to trash”, not “OK”.
 */
public final class Confirmation {

    private Confirmation() {}

    /** Asks, and runs the action when the reader agrees. */
    public static void ask(String title, String words, String verb, Runnable action) {
        open(title, new Paragraph(words), verb, action, ButtonVariant.PRIMARY);
    }

    /** Asks about something that takes away: the button is red. */
    public static void askToRemove(String title, String words, String verb, Runnable action) {
        open(title, new Paragraph(words), verb, action, ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    }

    /** The same with more to say than a sentence, which can be scrolled by keyboard too. */
    public static void askToRemove(String title, Component words, String verb, Runnable action) {
        Div all = new Div(words);
        all.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", title);
        open(title, all, verb, action, ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    }

    private static void open(String title, Component words, String verb, Runnable action, ButtonVariant... variants) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setRole("alertdialog");
        dialog.setWidth("480px");
        dialog.setMaxWidth("100%");
        dialog.add(words);
        Button cancel = new Button(dialog.getTranslation("shared.cancel"), click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        cancel.setAutofocus(true);
        Button agree = new Button(verb, click -> {
            dialog.close();
            action.run();
        });
        agree.addThemeVariants(variants);
        dialog.getFooter().add(cancel, agree);
        dialog.open();
    }
}
