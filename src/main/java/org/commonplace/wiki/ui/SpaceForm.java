package org.commonplace.wiki.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.Optional;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Suggestion;
import org.commonplace.wiki.NewSpace;

/** Key, name, purpose and visibility of a space. The key follows the name until it is used itself. */
final class SpaceForm extends Div {

    private static final String KEY = "[A-Za-z][A-Za-z0-9-]{1,31}";
    private static final int LONGEST_NAME = 200;

    /** The first letters of a name's words, or the word itself when there is only one. */
    private static final String KEY_FOR_NAME = """
            text => {
              const words = text.trim().replace(/[^A-Za-z0-9 -]/g, '').split(/[ -]+/).filter(word => word);
              const key = words.length === 1
                ? words[0].toLowerCase()
                : words.map(word => word[0].toUpperCase()).join('');
              return key.slice(0, 32);
            }""";

    private final TextField name = new TextField();
    private final TextField key = new TextField();
    private final TextArea purpose = new TextArea();
    private final RadioButtonGroup<Visibility> visibility = new RadioButtonGroup<>();
    private final Binder<Typed> binder = new Binder<>();
    private final Map<String, HasValidation> fields = Map.of("name", name, "key", key, "purpose", purpose);

    SpaceForm() {
        addClassName("form");
        arrange();
        bind();
        binder.setBean(new Typed());
        add(name, key, purpose, visibility);
    }

    /** What was typed, if it can be taken; otherwise the fields say what is wrong. */
    Optional<NewSpace> read() {
        if (!binder.validate().isOk()) {
            return Optional.empty();
        }
        Typed typed = binder.getBean();
        return Optional.of(new NewSpace(typed.key.strip(), typed.name.strip(), typed.purpose, typed.visibility));
    }

    /** Says at its field what could not be taken. */
    void refuse(Invalid refused) {
        for (Invalid.Problem problem : refused.problems()) {
            HasValidation field = fields.getOrDefault(problem.field(), name);
            field.setErrorMessage(
                    getTranslation(problem.message(), problem.arguments().toArray()));
            field.setInvalid(true);
        }
    }

    private void arrange() {
        name.setLabel(getTranslation("wiki.space.name"));
        name.setAutofocus(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        Suggestion.follow(name, key, KEY_FOR_NAME);
        key.setLabel(getTranslation("wiki.space.key"));
        key.setHelperText(getTranslation("wiki.space.key.help"));
        purpose.setLabel(getTranslation("wiki.space.purpose"));
        purpose.setHelperText(getTranslation("wiki.space.purpose.help"));
        purpose.setMinRows(2);
        visibility.setLabel(getTranslation("wiki.space.visibility"));
        visibility.setItems(Visibility.STAFF, Visibility.PUBLIC, Visibility.PRIVATE);
        visibility.setItemLabelGenerator(SpaceChip::name);
    }

    private void bind() {
        binder.forField(name)
                .asRequired(getTranslation("wiki.space.name.invalid", LONGEST_NAME))
                .withValidator(
                        text -> text.strip().length() <= LONGEST_NAME,
                        getTranslation("wiki.space.name.invalid", LONGEST_NAME))
                .bind(typed -> typed.name, (typed, text) -> typed.name = text);
        binder.forField(key)
                .asRequired(getTranslation("wiki.space.key.invalid"))
                .withValidator(text -> text.strip().matches(KEY), getTranslation("wiki.space.key.invalid"))
                .bind(typed -> typed.key, (typed, text) -> typed.key = text);
        binder.forField(purpose).bind(typed -> typed.purpose, (typed, text) -> typed.purpose = text);
        binder.forField(visibility)
                .asRequired(getTranslation("wiki.space.visibility.missing"))
                .bind(typed -> typed.visibility, (typed, choice) -> typed.visibility = choice);
    }

    /** What stands in the fields. */
    private static final class Typed {
        private String name = "";
        private String key = "";
        private String purpose = "";
        private Visibility visibility = Visibility.STAFF;
    }
}
