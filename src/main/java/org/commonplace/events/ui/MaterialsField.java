package org.commonplace.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.events.Material;
import org.commonplace.events.MaterialTitles;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;

/** Pages and addresses to read before or after. */
final class MaterialsField extends CustomField<List<Material>> {

    private final transient MaterialChoices choices;
    private final List<Material> materials = new ArrayList<>();
    private final UnorderedList listed = new UnorderedList();
    private final ComboBox<MaterialTitles.Offered> page = new ComboBox<>();
    private final TextField address = new TextField();
    private final TextField words = new TextField();

    MaterialsField(MaterialChoices choices) {
        super(List.of());
        this.choices = choices;
        setLabel(getTranslation("events.form.materials"));
        setManualValidation(true);
        listed.addClassName("plain-list");
        preparePage();
        address.setLabel(getTranslation("events.form.material.address"));
        words.setLabel(getTranslation("events.form.material.words"));
        Button more = Buttons.plain(Icon.PLUS, getTranslation("events.form.material.add"), click -> addTyped());
        Div typed = new Div(address, words, more);
        typed.addClassName("material-typed");
        add(listed, page, typed);
    }

    @Override
    protected List<Material> generateModelValue() {
        return List.copyOf(materials);
    }

    @Override
    protected void setPresentationValue(List<Material> shown) {
        materials.clear();
        materials.addAll(shown);
        list();
    }

    private void preparePage() {
        page.setLabel(getTranslation("events.form.material.page"));
        page.setPlaceholder(getTranslation("events.form.material.page.help"));
        page.setItemLabelGenerator(MaterialTitles.Offered::title);
        page.setItems(query -> choices.found(query.getFilter().orElse(""))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        page.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                take(Material.of(change.getValue().content()));
                page.clear();
            }
        });
    }

    private void addTyped() {
        address.setInvalid(false);
        try {
            take(Material.at(address.getValue(), words.getValue()));
            address.clear();
            words.clear();
        } catch (Invalid refused) {
            Invalid.Problem problem = refused.problems().getFirst();
            address.setErrorMessage(
                    getTranslation(problem.message(), problem.arguments().toArray()));
            address.setInvalid(true);
        }
    }

    private void take(Material material) {
        if (!materials.contains(material)) {
            materials.add(material);
            list();
            updateValue();
        }
    }

    private void list() {
        listed.removeAll();
        for (Material material : materials) {
            String shown = words(material);
            Button away = Buttons.iconOnly(Icon.X, getTranslation("events.form.material.remove", shown), click -> {
                materials.remove(material);
                list();
                updateValue();
            });
            listed.add(new ListItem(new Span(shown), away));
        }
    }

    private String words(Material material) {
        String name = choices.nameOf(material);
        if (!name.isEmpty()) {
            return name;
        }
        return material.address() == null ? getTranslation("events.form.material.here") : material.address();
    }
}
