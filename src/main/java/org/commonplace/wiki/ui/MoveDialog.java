package org.commonplace.wiki.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.ui.Typed;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageTree.Destination;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TitleSearch.Wanted;
import org.jspecify.annotations.Nullable;

/** Asks for the space, the page to go under, and the page to stand before. */
final class MoveDialog extends Dialog {

    private final transient MoveDialogs moves;
    private final transient PageDetails page;
    private final ComboBox<SpaceDetails> space = new ComboBox<>();
    private final ComboBox<PageLine> parent = new ComboBox<>();
    private final ComboBox<PageLine> before = new ComboBox<>();
    private final Span problem = new Span();
    private final Button move = new Button(getTranslation("wiki.move.do"), click -> move());
    private final transient Optional<Destination> start;

    MoveDialog(MoveDialogs moves, PageDetails page) {
        this.moves = moves;
        this.page = page;
        setHeaderTitle(getTranslation("wiki.move.title", page.title()));
        setWidth("460px");
        setMaxWidth("100%");
        askForSpace();
        askForParent();
        askForPlace();
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div form = new Div(space, parent, before, problem);
        form.addClassName("form");
        add(form);
        offer();
        moves.above(page).ifPresent(parent::setValue);
        moves.after(page).ifPresent(before::setValue);
        start = wanted();
        move.setEnabled(false);
        space.addValueChangeListener(change -> follow());
        parent.addValueChangeListener(change -> follow());
        before.addValueChangeListener(change -> follow());
    }

    /** Nothing is moved to where it is. */
    private void follow() {
        move.setEnabled(!wanted().equals(start));
    }

    private Optional<Destination> wanted() {
        PageLine next = before.getValue();
        return space.getOptionalValue()
                .map(chosen -> new Destination(chosen.key(), parentId(), next == null ? null : next.id()));
    }

    private void askForSpace() {
        List<SpaceDetails> choice = moves.spaces();
        space.setLabel(getTranslation("wiki.move.space"));
        space.setItems(choice);
        space.setItemLabelGenerator(SpaceDetails::name);
        space.setRequiredIndicatorVisible(true);
        choice.stream().filter(one -> one.id() == page.spaceId()).findFirst().ifPresent(space::setValue);
        space.addValueChangeListener(change -> {
            parent.clear();
            parent.setEnabled(change.getValue() != null);
            parent.getDataProvider().refreshAll();
            before.clear();
            before.setEnabled(change.getValue() != null);
            before.getDataProvider().refreshAll();
        });
    }

    private void askForParent() {
        parent.setLabel(getTranslation("wiki.move.parent"));
        parent.setHelperText(getTranslation("wiki.move.parent.help"));
        parent.setPlaceholder(getTranslation("wiki.move.parent.none"));
        parent.setClearButtonVisible(true);
        parent.setItemLabelGenerator(PageLine::title);
        Typed.offer(parent, this::parents);
        parent.addValueChangeListener(change -> {
            before.clear();
            before.getDataProvider().refreshAll();
        });
    }

    private void askForPlace() {
        before.setLabel(getTranslation("wiki.move.before"));
        before.setPlaceholder(getTranslation("wiki.move.before.none"));
        before.setClearButtonVisible(true);
        before.setItemLabelGenerator(PageLine::title);
        Typed.offer(before, this::siblings);
    }

    private void offer() {
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        move.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, move);
    }

    private void move() {
        if (parent.isInvalid() || before.isInvalid()) {
            return;
        }
        SpaceDetails chosen = space.getValue();
        if (chosen == null) {
            say(getTranslation("wiki.move.space.missing"));
            return;
        }
        try {
            Destination to = wanted().orElseThrow();
            MoveDialogs.gated(MoveDialogs.widens(page, chosen.name()), consent -> {
                moves.move(page, to, consent);
                close();
            });
        } catch (Invalid refused) {
            Invalid.Problem first = refused.problems().getFirst();
            say(getTranslation(first.message(), first.arguments().toArray()));
        } catch (NotAllowed refused) {
            say(getTranslation("wiki.move.refused"));
        }
    }

    private void say(String words) {
        problem.setText(words);
        problem.setVisible(true);
    }

    private @Nullable Long parentId() {
        PageLine chosen = parent.getValue();
        return chosen == null ? null : chosen.id();
    }

    private Stream<PageLine> parents(Query<PageLine, String> query) {
        return sought(query)
                .map(wanted -> moves.parents(wanted, query.getOffset(), query.getLimit()).stream())
                .orElseGet(() -> nothing(query));
    }

    private Stream<PageLine> siblings(Query<PageLine, String> query) {
        return sought(query)
                .map(wanted -> moves.siblings(wanted, parentId(), query.getOffset(), query.getLimit()).stream())
                .orElseGet(() -> nothing(query));
    }

    private Optional<Wanted> sought(Query<PageLine, String> query) {
        return space.getOptionalValue()
                .map(chosen -> new Wanted(chosen.id(), query.getFilter().orElse(""), page.id()));
    }

    /** A data source has to look at the portion it is asked for even when it has nothing. */
    private static Stream<PageLine> nothing(Query<PageLine, String> query) {
        return Stream.<PageLine>empty().skip(query.getOffset()).limit(query.getLimit());
    }
}
