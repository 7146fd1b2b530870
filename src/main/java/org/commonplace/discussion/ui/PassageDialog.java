package org.commonplace.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.commonplace.discussion.Passage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes about a passage: the one that was selected, or one whose words are typed, for those who cannot select. */
final class PassageDialog extends Dialog {

    private final transient DiscussionSection section;

    PassageDialog(DiscussionSection section, @Nullable Passage passage) {
        this.section = section;
        setWidth("560px");
        setMaxWidth("100%");
        if (passage == null) {
            askForWords();
        } else {
            writeAbout(passage);
        }
    }

    private void askForWords() {
        setHeaderTitle(getTranslation("discussion.form.passage"));
        TextField words = new TextField(getTranslation("discussion.passage.words"));
        words.setHelperText(getTranslation("discussion.passage.words.help"));
        words.setWidthFull();
        words.setManualValidation(true);
        words.setMaxLength(Passage.LONGEST);
        words.setAutofocus(true);
        Button next = new Button(getTranslation("discussion.passage.next"), click -> locate(words));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(next, cancel);
        buttons.addClassName("comment-form-buttons");
        Div form = new Div(words, buttons);
        form.addClassName("form");
        add(form);
    }

    private void locate(TextField words) {
        words.setInvalid(false);
        section.getElement().callJsFunction("locate", words.getValue()).then(found -> take(words, found));
    }

    private void take(TextField words, @Nullable JsonNode found) {
        if (found == null || found.path("quote").asString("").isEmpty()) {
            words.setErrorMessage(getTranslation("discussion.passage.missing"));
            words.setInvalid(true);
            words.focus();
            return;
        }
        writeAbout(DiscussionSection.passage(found));
    }

    private void writeAbout(Passage passage) {
        setHeaderTitle(getTranslation("discussion.passage.title"));
        removeAll();
        Paragraph quote = new Paragraph(passage.quote());
        Div quoted = new Div(quote);
        quoted.addClassName("passage-quote");
        CommentForm form = new CommentForm(
                section, "passage", getTranslation("discussion.passage.label"), getTranslation("discussion.form.say"));
        form.onSay((text, consent) -> {
            section.say(passage, text, consent);
            close();
        });
        form.onCancel(this::close);
        add(quoted, form);
        form.focus();
    }
}
