package org.commonplace.events.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.Map;
import org.commonplace.shared.Invalid;

/** A part of the form of an event, with a heading of its own, that says at its fields what could not be taken. */
abstract class FormSection extends Section {

    private final Map<String, HasValidation> fields = new HashMap<>();

    /** @param heading key of its heading */
    FormSection(String heading) {
        addClassName("form-section");
        add(new H2(getTranslation(heading)));
    }

    /** Problems with this go to that field. */
    final <F extends HasValidation> F answering(String problem, F field) {
        fields.put(problem, field);
        return field;
    }

    /** Says what is wrong where the field is here; whether it is. */
    boolean refuse(Invalid.Problem problem) {
        HasValidation field = fields.get(problem.field());
        if (field == null) {
            return false;
        }
        field.setErrorMessage(
                getTranslation(problem.message(), problem.arguments().toArray()));
        field.setInvalid(true);
        return true;
    }

    void forgetProblems() {
        fields.values().forEach(field -> field.setInvalid(false));
    }
}
