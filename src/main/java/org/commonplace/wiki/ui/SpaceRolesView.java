package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.jspecify.annotations.Nullable;

/** Who may do what in a space, for those who curate it. */
@Route(WikiNavigation.SPACE_PEOPLE)
@AnonymousAllowed
class SpaceRolesView extends ListInSpace {

    private final transient Spaces spaces;
    private final transient WhoNames names;

    SpaceRolesView(SpaceTrees trees, Spaces spaces, WhoNames names) {
        super(trees);
        this.spaces = spaces;
        this.names = names;
    }

    /** @throws NotFound for those who do not curate the space, as if there were no such view */
    @Override
    Listed list(Caller reader, SpaceDetails space, BeforeEnterEvent event) {
        if (!space.role().covers(Role.CURATE)) {
            throw new NotFound("people of " + space.key());
        }
        Div main = new Div(new Card(getTranslation("wiki.roles.given"), adding(space), granted(reader, space)));
        main.addClassName("column");
        Div side = new Div(
                new Card(getTranslation("wiki.space.visibility"), visibility(space)),
                new Card(getTranslation("wiki.roles.meaning"), meaning()));
        side.addClassName("column");
        Div columns = new Div(main, side);
        columns.addClassName("columns");
        return new Listed(
                getTranslation("wiki.roles.title"), getTranslation("wiki.roles.words", space.name()), columns);
    }

    private Component adding(SpaceDetails space) {
        ComboBox<Who> who = new ComboBox<>();
        who.setLabel(getTranslation("wiki.roles.who"));
        who.setHelperText(getTranslation("wiki.roles.who.help"));
        who.setItemLabelGenerator(Who::name);
        who.setItems(query -> names.like(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        Select<Role> role = roles(Role.VIEW);
        role.setLabel(getTranslation("wiki.roles.role"));
        Button give = Buttons.primary(Icon.PLUS, getTranslation("wiki.roles.give"), click -> {
            Who chosen = who.getValue();
            who.setInvalid(chosen == null);
            if (chosen == null) {
                who.setErrorMessage(getTranslation("wiki.roles.who.missing"));
            } else {
                give(space, chosen, role.getValue());
            }
        });
        Div row = new Div(who, role, give);
        row.addClassName("roles-add");
        return row;
    }

    private Component granted(Caller reader, SpaceDetails space) {
        List<Grant> grants = spaces.accessOf(reader, space.key());
        if (grants.isEmpty()) {
            return new Paragraph(getTranslation("wiki.roles.none"));
        }
        WhoNames.Known known = names.known(
                grants.stream().map(Grant::person).filter(Objects::nonNull).toList(),
                grants.stream().map(Grant::group).filter(Objects::nonNull).toList());
        UnorderedList list = new UnorderedList();
        list.addClassName("roles");
        grants.stream()
                .sorted(Comparator.comparing(Grant::role)
                        .reversed()
                        .thenComparing(grant ->
                                known.who(grant.person(), grant.group()).name()))
                .forEach(grant -> list.add(line(reader, space, grant, known.who(grant.person(), grant.group()))));
        return list;
    }

    private ListItem line(Caller reader, SpaceDetails space, Grant grant, Who who) {
        Select<Role> role = roles(grant.role());
        role.setAriaLabel(getTranslation("wiki.roles.of", who.name()));
        role.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                sure(reader, space, grant, change.getValue(), () -> give(space, who, change.getValue()));
            }
        });
        Button take = Buttons.iconOnly(
                Icon.X,
                getTranslation("wiki.roles.take", who.name()),
                click -> sure(reader, space, grant, null, () -> take(space, grant, who)));
        return new ListItem(WhoNames.shown(who), role, take);
    }

    /** Whoever gives up their own curating cannot take it back, and a space without curators has nobody to ask: so each is asked about. */
    private void sure(Caller reader, SpaceDetails space, Grant grant, @Nullable Role next, Runnable action) {
        boolean curates = grant.role() == Role.CURATE && next != Role.CURATE;
        if (curates && isLast(reader, space, grant)) {
            ask("last", action);
        } else if (curates && Objects.equals(grant.person(), reader.person())) {
            ask(reader.administrator() ? "own-administrator" : "own", action);
        } else {
            action.run();
        }
    }

    private boolean isLast(Caller reader, SpaceDetails space, Grant grant) {
        return spaces.accessOf(reader, space.key()).stream()
                .noneMatch(other -> other.role() == Role.CURATE && !other.equals(grant));
    }

    private void ask(String which, Runnable action) {
        String key = "wiki.roles." + which;
        Confirmation.askToRemove(
                getTranslation(key + ".title"), getTranslation(key + ".words"), getTranslation(key + ".do"), action);
    }

    private Component visibility(SpaceDetails space) {
        RadioButtonGroup<Visibility> choice = new RadioButtonGroup<>();
        choice.setAriaLabel(getTranslation("wiki.space.visibility"));
        choice.setItems(Visibility.STAFF, Visibility.PUBLIC, Visibility.PRIVATE);
        choice.setItemLabelGenerator(SpaceChip::name);
        choice.setValue(space.visibility());
        choice.addClassName("stacked");
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                change(space, change.getValue());
            }
        });
        return choice;
    }

    private void change(SpaceDetails space, Visibility wanted) {
        if (wanted == Visibility.PUBLIC) {
            Confirmation.ask(
                    getTranslation("wiki.roles.public.title"),
                    getTranslation("wiki.roles.public.words"),
                    getTranslation("wiki.roles.public.do"),
                    () -> describe(space, wanted));
            return;
        }
        describe(space, wanted);
    }

    private void describe(SpaceDetails space, Visibility wanted) {
        GatedAction.run(
                getTranslation("wiki.roles.visibility.reason"),
                getTranslation("wiki.roles.public.sign", space.name()),
                getTranslation("wiki.roles.public.do"),
                consent -> {
                    spaces.describe(trees().caller.get(), space.key(), null, null, wanted, consent);
                    done(getTranslation("wiki.roles.visibility.done"), () -> describe(space, space.visibility()));
                });
    }

    private Component meaning() {
        DescriptionList meaning = new DescriptionList();
        meaning.addClassName("roles-meaning");
        for (Role role : Role.values()) {
            meaning.add(new DescriptionList.Term(nameOf(role)));
            meaning.add(new DescriptionList.Description(getTranslation("wiki.role." + word(role) + ".words")));
        }
        return meaning;
    }

    private Select<Role> roles(Role present) {
        Select<Role> role = new Select<>();
        role.setItems(Role.values());
        role.setItemLabelGenerator(this::nameOf);
        role.setValue(present);
        return role;
    }

    private String nameOf(Role role) {
        return getTranslation("wiki.role." + word(role));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private void give(SpaceDetails space, Who who, Role role) {
        Grant grant = who.group() ? Grant.toGroup(who.id(), role) : Grant.toPerson(who.id(), role);
        Optional<Grant> before = spaces.accessOf(trees().caller.get(), space.key()).stream()
                .filter(one ->
                        Objects.equals(one.person(), grant.person()) && Objects.equals(one.group(), grant.group()))
                .findFirst();
        spaces.give(trees().caller.get(), space.key(), grant);
        done(getTranslation("wiki.roles.given.done", who.name(), nameOf(role)), () -> giveBack(space, grant, before));
    }

    private void giveBack(SpaceDetails space, Grant given, Optional<Grant> before) {
        before.ifPresentOrElse(
                grant -> spaces.give(trees().caller.get(), space.key(), grant),
                () -> spaces.take(trees().caller.get(), space.key(), given));
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }

    private void take(SpaceDetails space, Grant grant, Who who) {
        spaces.take(trees().caller.get(), space.key(), grant);
        done(getTranslation("wiki.roles.taken.done", who.name()), () -> giveBack(space, grant, Optional.of(grant)));
    }

    private static void done(String words, Runnable back) {
        Toasts.sayWithUndo(words, back);
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }
}
