package org.commonplace.wiki.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.ui.Typed;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.SpaceDetails;
import org.jspecify.annotations.Nullable;

/** Where a new page goes and what it begins from. */
final class PlaceFields {

    private final NewPageWriting writing;
    private final SpaceDetails space;
    private final ComboBox<Choice> parent = new ComboBox<>();
    private final Select<Choice> template = new Select<>();
    private final List<Choice> templates;
    private @Nullable String path;

    /** A page to choose. */
    private record Choice(long id, String title) {

        static Choice of(PageLine page) {
            return new Choice(page.id(), page.title());
        }
    }

    /** @param begin takes the template that was chosen */
    PlaceFields(NewPageWriting writing, SpaceDetails space, Consumer<PageDetails> begin) {
        this.writing = writing;
        this.space = space;
        this.templates = writing.templates(space).stream().map(Choice::of).toList();
        prepareParent();
        prepareTemplate(begin);
    }

    SpaceDetails space() {
        return space;
    }

    /** The page that makes of what is written, here. */
    NewPage newPage(PageForm.Writing written, boolean unpublished, Consent consent) {
        return new NewPage(
                space.key(),
                parent(),
                written.title(),
                written.body(),
                written.labelList(),
                unpublished,
                path,
                consent);
    }

    /** The page it goes under, or {@code null} for the top of the space. */
    @Nullable
    Long parent() {
        return parent.getValue() == null ? null : parent.getValue().id();
    }

    /** Chooses the page it goes under, where the writer may see it and it is in this space. */
    void under(long page) {
        writing.page(page)
                .filter(found -> found.spaceId() == space.id())
                .ifPresent(found -> parent.setValue(new Choice(found.id(), found.title())));
    }

    /** Has the page stand where an imported text looks for a file, so that links to that lead here. */
    void at(String file) {
        path = file;
    }

    /** Chooses the template it begins from. */
    void from(long page) {
        templates.stream().filter(choice -> choice.id() == page).findFirst().ifPresent(template::setValue);
    }

    boolean hasTemplates() {
        return !templates.isEmpty();
    }

    ComboBox<?> parentField() {
        return parent;
    }

    Select<?> templateField() {
        return template;
    }

    private void prepareParent() {
        parent.setLabel(parent.getTranslation("wiki.new.parent"));
        parent.setPlaceholder(parent.getTranslation("wiki.new.parent.none"));
        parent.setClearButtonVisible(true);
        parent.setWidthFull();
        parent.setItemLabelGenerator(Choice::title);
        Typed.offer(
                parent,
                query ->
                        writing
                                .titled(space, query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream()
                                .map(Choice::of));
    }

    private void prepareTemplate(Consumer<PageDetails> begin) {
        template.setLabel(template.getTranslation("wiki.new.template"));
        template.setPlaceholder(template.getTranslation("wiki.new.template.none"));
        template.setWidthFull();
        template.setItems(templates);
        template.setItemLabelGenerator(choice -> choice == null ? "" : choice.title());
        template.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                writing.page(change.getValue().id()).ifPresent(begin);
            }
        });
    }
}
