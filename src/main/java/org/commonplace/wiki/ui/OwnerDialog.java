package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.shared.ui.Typed;
import org.commonplace.wiki.PageDetails;
import org.jspecify.annotations.Nullable;

/** Asks for the owner of a page and for their deputy; people are found by the beginning of their name. */
final class OwnerDialog extends Dialog {

    private final transient OwnerDialogs owners;
    private final transient PageDetails page;
    private final ComboBox<PersonCard> owner = new ComboBox<>();
    private final ComboBox<PersonCard> deputy = new ComboBox<>();

    OwnerDialog(
            OwnerDialogs owners, PageDetails page, Optional<PersonCard> present, Optional<PersonCard> presentDeputy) {
        this.owners = owners;
        this.page = page;
        setHeaderTitle(getTranslation("wiki.owner.title"));
        setWidth("460px");
        setMaxWidth("100%");
        choosing(owner, "wiki.owner.owner");
        owner.setRequiredIndicatorVisible(true);
        choosing(deputy, "wiki.owner.deputy");
        deputy.setClearButtonVisible(true);
        present.ifPresent(owner::setValue);
        presentDeputy.ifPresent(deputy::setValue);
        Div form = new Div(owner, deputy);
        form.addClassName("form");
        add(form);
        offer();
    }

    private void choosing(ComboBox<PersonCard> field, String label) {
        field.setLabel(getTranslation(label));
        field.setHelperText(getTranslation("wiki.owner.help"));
        field.setItemLabelGenerator(PersonCard::name);
        Typed.offer(field, this::named);
    }

    private Stream<PersonCard> named(Query<PersonCard, String> query) {
        return owners.named(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit());
    }

    private void offer() {
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(getTranslation("wiki.owner.do"), click -> save());
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }

    private void save() {
        PersonCard chosen = owner.getValue();
        if (owner.isInvalid() || deputy.isInvalid()) {
            return;
        }
        if (chosen == null) {
            owner.setErrorMessage(getTranslation("wiki.owner.missing"));
            owner.setInvalid(true);
            return;
        }
        PersonCard standIn = deputy.getValue();
        if (standIn != null && standIn.id() == chosen.id()) {
            deputy.setErrorMessage(getTranslation("wiki.owner.same"));
            deputy.setInvalid(true);
            return;
        }
        owners.change(page, chosen, standIn);
        close();
        UI ui = UI.getCurrentOrThrow();
        Toasts.sayWithUndo(done(chosen, standIn), () -> {
            owners.changeBack(page);
            ui.refreshCurrentRoute(false);
        });
        ui.refreshCurrentRoute(false);
    }

    private String done(PersonCard chosen, @Nullable PersonCard standIn) {
        if (chosen.id() != page.owner()) {
            return getTranslation("wiki.done.owner", chosen.name());
        }
        return standIn == null
                ? getTranslation("wiki.done.deputy.none")
                : getTranslation("wiki.done.deputy", standIn.name(), chosen.name());
    }
}
