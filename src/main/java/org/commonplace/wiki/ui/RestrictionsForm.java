package org.commonplace.wiki.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;

/** Who alone may see, and who alone may edit, a page and all below it. */
final class RestrictionsForm extends Div {

    private final MultiSelectComboBox<Who> viewers = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Who> editors = new MultiSelectComboBox<>();

    RestrictionsForm(WhoNames names, Rules present, Consumer<Rules> save) {
        addClassName("form");
        WhoNames.Known known = names.known(
                both(present.viewers().people(), present.editors().people()),
                both(present.viewers().groups(), present.editors().groups()));
        choosing(viewers, "wiki.access.viewers", names, known.all(present.viewers()));
        choosing(editors, "wiki.access.editors", names, known.all(present.editors()));
        add(new Paragraph(getTranslation("wiki.access.here.words")), viewers, editors);
        add(new Div(Buttons.primary(
                Icon.LOCK,
                getTranslation("wiki.access.save"),
                click -> save.accept(new Rules(named(viewers), named(editors))))));
    }

    private void choosing(MultiSelectComboBox<Who> field, String label, WhoNames names, Set<Who> chosen) {
        field.setLabel(getTranslation(label));
        field.setPlaceholder(getTranslation(label + ".nobody"));
        field.setItemLabelGenerator(Who::name);
        field.setItems(query -> names.like(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        field.setValue(chosen);
    }

    private static Named named(MultiSelectComboBox<Who> field) {
        return new Named(ids(field, false), ids(field, true));
    }

    private static Set<Long> ids(MultiSelectComboBox<Who> field, boolean groups) {
        return field.getValue().stream()
                .filter(who -> who.group() == groups)
                .map(Who::id)
                .collect(Collectors.toSet());
    }

    private static Set<Long> both(Set<Long> one, Set<Long> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toCollection(HashSet::new));
    }
}
