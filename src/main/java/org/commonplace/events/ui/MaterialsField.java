package org.commonplace.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.events.Material;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;

/** Addresses to read before or after, each with its words. What else is among the materials stays there until it is taken away. */
final class MaterialsField extends CustomField<List<Material>> {

    private final List<Material> materials = new ArrayList<>();
    private final UnorderedList listed = new UnorderedList();
    private final TextField address = new TextField();
    private final TextField words = new TextField();

    MaterialsField() {
        super(List.of());
        setLabel(getTranslation("events.form.materials"));
        setManualValidation(true);
        listed.addClassName("plain-list");
        address.setLabel(getTranslation("events.form.material.address"));
        words.setLabel(getTranslation("events.form.material.words"));
        Button more = Buttons.plain(Icon.PLUS, getTranslation("events.form.material.add"), click -> addTyped());
        Div typed = new Div(address, words, more);
        typed.addClassName("material-typed");
        add(listed, typed);
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

    private void addTyped() {
        address.setInvalid(false);
        try {
            materials.add(Material.at(address.getValue(), words.getValue()));
        } catch (Invalid refused) {
            Invalid.Problem problem = refused.problems().getFirst();
            address.setErrorMessage(
                    getTranslation(problem.message(), problem.arguments().toArray()));
            address.setInvalid(true);
            return;
        }
        address.clear();
        words.clear();
        list();
        updateValue();
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
        if (!material.words().isEmpty()) {
            return material.words();
        }
        return material.address() == null ? getTranslation("events.form.material.here") : material.address();
    }
}
