package org.commonplace.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonplace.notifications.MailTrial;
import org.commonplace.operations.settings.Logos;
import org.commonplace.operations.settings.SettingsDesk;
import org.commonplace.operations.settings.SettingsDesk.Standing;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Setting.Group;
import org.commonplace.shared.Setting.Kind;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Toasts;
import org.jspecify.annotations.Nullable;

/** What administrators set, a screen for each group of settings. */
@Route(AdminNavigation.SETTINGS)
@PermitAll
class SettingsView extends AdminView implements BeforeEnterObserver {

    private final transient SettingsDesk desk;
    private final transient Logos logos;
    private final transient MailTrial trial;
    private final transient Appearance appearance;
    private final transient CurrentCaller caller;
    private Group group = Group.APPEARANCE;
    private final transient List<SettingField> fields = new ArrayList<>();
    private @Nullable LogoField logo;

    SettingsView(SettingsDesk desk, Logos logos, MailTrial trial, Appearance appearance, CurrentCaller caller) {
        super("operations.settings.", AdminNavigation.SETTINGS);
        this.desk = desk;
        this.logos = logos;
        this.trial = trial;
        this.appearance = appearance;
        this.caller = caller;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AdminNavigation.SHOW)
                .orElse("");
        group = Arrays.stream(Group.values())
                .filter(each -> AdminNavigation.word(each).equals(asked))
                .findFirst()
                .orElse(Group.APPEARANCE);
        open();
    }

    private void open() {
        List<Standing> standings = desk.list(caller.get(), group);
        fields.clear();
        logo = null;
        Div form = new Div();
        form.addClassNames("form", "settings-form");
        for (Standing standing : standings) {
            if (standing.setting().kind() == Kind.PICTURE) {
                logo = new LogoField(standing, appearance, this::setLogo, this::removeLogo);
                form.add(logo);
            } else {
                SettingField field = SettingField.of(standing);
                fields.add(field);
                form.add(field.component());
            }
        }
        Paragraph words =
                new Paragraph(getTranslation("operations.settings." + AdminNavigation.word(group) + ".words"));
        words.addClassName("muted");
        Div card = new Div(
                new H2(getTranslation("operations.settings." + AdminNavigation.word(group))), words, form, actions());
        card.addClassNames("card", "settings-card");
        show(List.of(), groups(), card);
    }

    private Component groups() {
        UnorderedList list = new UnorderedList();
        for (Group each : Group.values()) {
            Anchor link = new Anchor(
                    AdminNavigation.settings(each),
                    getTranslation("operations.settings." + AdminNavigation.word(each)));
            if (each == group) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        Nav nav = new Nav(list);
        nav.addClassNames("area", "settings-groups");
        nav.setAriaLabel(getTranslation("operations.settings.groups"));
        return nav;
    }

    private Component actions() {
        Div actions = new Div();
        actions.addClassName("settings-actions");
        if (fields.stream().anyMatch(SettingField::isOpen)) {
            actions.add(Buttons.primary(Icon.CHECK, getTranslation("operations.settings.save"), click -> save()));
        }
        if (group == Group.MAIL) {
            Button test = Buttons.plain(Icon.INBOX, getTranslation("operations.settings.mail.try"), click -> tryMail());
            test.setDisableOnClick(true);
            actions.add(test);
        }
        return actions;
    }

    private void save() {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.stream().filter(SettingField::isOpen).forEach(field -> typed.put(field.name(), field.typed()));
        fields.forEach(field -> field.refuse(""));
        try {
            desk.change(caller.get(), typed);
        } catch (Invalid refused) {
            refused.problems().forEach(this::tell);
            fields.stream()
                    .filter(field -> refused.problems().getFirst().field().equals(field.name()))
                    .forEach(field -> field.component().getElement().callJsFunction("focus"));
            return;
        }
        saved();
    }

    private void saved() {
        Toasts.say(getTranslation("operations.settings.saved"));
        if (group == Group.APPEARANCE) {
            // The frame shows the name, colour and logo it was loaded with
            UI.getCurrentOrThrow().getPage().reload();
        } else {
            open();
        }
    }

    private void tell(Invalid.Problem problem) {
        String words = getTranslation(problem.message(), problem.arguments().toArray());
        fields.stream()
                .filter(field -> field.name().equals(problem.field()))
                .findFirst()
                .ifPresentOrElse(field -> field.refuse(words), () -> Toasts.problem(words));
    }

    private void tryMail() {
        try {
            Toasts.say(getTranslation("operations.settings.mail.tried", trial.send(caller.get())));
        } catch (Invalid refused) {
            refused.problems().forEach(this::tell);
        } finally {
            open();
        }
    }

    private void setLogo(byte[] file) {
        try {
            logos.set(caller.get(), file);
            logoChanged();
        } catch (Invalid refused) {
            Invalid.Problem first = refused.problems().getFirst();
            Objects.requireNonNull(logo)
                    .refuse(getTranslation(first.message(), first.arguments().toArray()));
        }
    }

    private void removeLogo() {
        logos.remove(caller.get());
        logoChanged();
    }

    /** What was typed beside the logo and not saved yet stays; the frame shows the logo with the next save. */
    private void logoChanged() {
        if (fields.stream().noneMatch(SettingField::isTouched)) {
            saved();
            return;
        }
        Toasts.say(getTranslation("operations.logo.saved"));
        desk.list(caller.get(), group).stream()
                .filter(standing -> standing.setting().kind() == Kind.PICTURE)
                .findFirst()
                .ifPresent(Objects.requireNonNull(logo)::show);
    }
}
