package org.commonplace.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.commonplace.discussion.Comments;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.Finding;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.ui.FindingsPanel;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A place to write a few lines of Markdown. What is typed stays there until it has been said, and in the browser besides, so
 * that no error and no lost session takes it away.
 */
@Tag("comment-form")
@JsModule("./discussion/comment-form.js")
final class CommentForm extends HtmlContainer {

    private final TextArea text = new TextArea();
    private final Div stop = new Div();
    private final Div buttons = new Div();
    private @Nullable FindingsPanel findings;
    private transient Said said = (words, consent) -> {};

    /** Takes what was written, or refuses it. */
    interface Said {
        void say(String text, Consent consent);
    }

    /** @param key tells this text from others in the browser's storage */
    CommentForm(DiscussionSection section, String key, String label, String verb) {
        getElement().setAttribute("data-key", section.key(key));
        if (section.person() != null) {
            getElement().setAttribute("data-person", Long.toString(section.person()));
        }
        text.setLabel(label);
        text.setHelperText(getTranslation("discussion.form.help"));
        text.setWidthFull();
        text.setMinRows(2);
        text.setMaxLength(Comments.LONGEST);
        text.setManualValidation(true);
        Button say = new Button(verb, click -> say(Consent.NONE));
        say.addThemeVariants(ButtonVariant.PRIMARY);
        say.addClassName("comment-say");
        buttons.add(say);
        buttons.addClassName("comment-form-buttons");
        add(text, stop, buttons);
    }

    void onSay(Said listener) {
        said = listener;
    }

    void onCancel(Runnable listener) {
        Button cancel = new Button(getTranslation("shared.cancel"), click -> {
            getElement().callJsFunction("finished");
            listener.run();
        });
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(cancel);
    }

    /** Puts something else one can do beside the buttons. */
    void offer(Component other) {
        buttons.add(other);
    }

    void begin(String words) {
        text.setValue(words);
    }

    void focus() {
        text.focus();
    }

    private void say(Consent consent) {
        text.setInvalid(false);
        try {
            said.say(text.getValue(), consent);
        } catch (IdentifiableText stopped) {
            stop(stopped);
            return;
        } catch (Invalid refused) {
            explain(refused);
            return;
        }
        stop.removeAll();
        text.clear();
        getElement().callJsFunction("finished");
    }

    private void stop(IdentifiableText stopped) {
        FindingsPanel told =
                new FindingsPanel(stopped, this::lead, getTranslation("discussion.form.despite"), this::say);
        findings = told;
        stop.removeAll();
        stop.add(told);
    }

    /** Leads to a passage of the text; those of a quotation are not in it. */
    private void lead(Finding finding) {
        boolean here = finding.field().equals("text");
        text.getElement()
                .executeJs(
                        "this.focus(); this.inputElement.setSelectionRange($0, $1)",
                        here ? finding.offset() : 0,
                        here ? finding.offset() + finding.length() : 0);
    }

    private void explain(Invalid refused) {
        FindingsPanel told = findings;
        if (told != null && FindingsPanel.isAboutReason(refused)) {
            told.refuse(refused);
            return;
        }
        Invalid.Problem first = refused.problems().getFirst();
        text.setErrorMessage(getTranslation(first.message(), first.arguments().toArray()));
        text.setInvalid(true);
        text.focus();
    }
}
