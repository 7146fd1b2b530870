package org.commonplace.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.commonplace.discussion.Comment;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Toasts;

/** Asks a curator why a comment is to be taken out of sight. */
final class HideDialog extends Dialog {

    private final transient DiscussionSection section;
    private final transient Comment comment;
    private final TextField why = new TextField();

    HideDialog(DiscussionSection section, Comment comment) {
        this.section = section;
        this.comment = comment;
        setHeaderTitle(getTranslation("discussion.hide.title"));
        setWidth("480px");
        setMaxWidth("100%");
        why.setLabel(getTranslation("discussion.hide.why"));
        why.setHelperText(getTranslation("discussion.hide.help"));
        why.setWidthFull();
        why.setAutofocus(true);
        why.setManualValidation(true);
        Div form = new Div(new Paragraph(getTranslation("discussion.hide.words")), why);
        form.addClassName("form");
        add(form);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(getTranslation("discussion.hide"), click -> hide());
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }

    private void hide() {
        why.setInvalid(false);
        try {
            section.desk().moderation().hide(section.desk().reader(), comment.id(), why.getValue());
        } catch (Invalid refused) {
            Invalid.Problem first = refused.problems().getFirst();
            why.setErrorMessage(
                    getTranslation(first.message(), first.arguments().toArray()));
            why.setInvalid(true);
            return;
        }
        close();
        section.show();
        Toasts.sayWithUndo(getTranslation("discussion.hide.done"), () -> {
            section.desk().moderation().show(section.desk().reader(), comment.id());
            section.show();
        });
    }
}
