package org.commonplace.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.privacy.Source;

/** Names the texts that more people are about to read, and takes a signature that none of them identifies a patient. */
public final class SignatureDialog extends Dialog {

    private static final int SHOWN = 20;

    private final Checkbox signed = new Checkbox();
    private final transient Runnable agreed;

    /**
     * @param words who will be able to read what
     * @param verb what the button says that goes on with the signature
     * @param agreed does again what was stopped, with {@link SignatureMissing#hash()} signed for
     */
    public SignatureDialog(SignatureMissing missing, String words, String verb, Runnable agreed) {
        this.agreed = agreed;
        setHeaderTitle(getTranslation("privacy.sign.title"));
        setRole("alertdialog");
        setWidth("520px");
        setMaxWidth("100%");
        signed.setLabel(getTranslation("privacy.sign.box"));
        signed.setHelperText(getTranslation("privacy.sign.help"));
        signed.setManualValidation(true);
        Div form = new Div(new Paragraph(words), signed);
        if (!missing.texts().isEmpty()) {
            form.addComponentAtIndex(1, texts(missing.texts()));
        }
        form.addClassName("form");
        add(form);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        cancel.setAutofocus(true);
        Button agree = new Button(verb, click -> sign());
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }

    private void sign() {
        boolean ticked = signed.getValue();
        signed.setInvalid(!ticked);
        if (ticked) {
            close();
            agreed.run();
        } else {
            signed.setErrorMessage(getTranslation("privacy.sign.missing"));
            signed.focus();
        }
    }

    private Div texts(List<Source> texts) {
        UnorderedList list = new UnorderedList();
        texts.stream().limit(SHOWN).forEach(text -> {
            Anchor link = new Anchor(text.address(), text.title());
            link.setTarget(AnchorTarget.BLANK);
            list.add(new ListItem(link));
        });
        Div all = new Div(list);
        all.addClassName("signed-texts");
        if (texts.size() > SHOWN) {
            all.add(new Paragraph(getTranslation("privacy.panel.more", texts.size() - SHOWN)));
        }
        return all;
    }
}
