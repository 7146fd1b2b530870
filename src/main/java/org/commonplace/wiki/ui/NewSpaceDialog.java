package org.commonplace.wiki.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BiConsumer;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.Invalid;
import org.commonplace.wiki.NewSpace;

/** Asks for what a new space needs; stays open, with everything typed, until the space is made. */
final class NewSpaceDialog extends Dialog {

    private final SpaceForm form = new SpaceForm();
    private final transient BiConsumer<NewSpace, Consent> create;

    NewSpaceDialog(BiConsumer<NewSpace, Consent> create) {
        this.create = create;
        setHeaderTitle(getTranslation("wiki.space.new.title"));
        setWidth("520px");
        setMaxWidth("100%");
        add(form);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(getTranslation("wiki.space.new.do"), click -> create());
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }

    private void create() {
        form.read().ifPresent(wanted -> {
            try {
                GatedAction.run(getTranslation("wiki.space.new.reason"), consent -> {
                    create.accept(wanted, consent);
                    close();
                });
            } catch (Invalid refused) {
                form.refuse(refused);
            }
        });
    }
}
