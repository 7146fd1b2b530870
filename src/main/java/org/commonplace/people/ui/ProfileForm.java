package org.commonplace.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonplace.people.AtWork;
import org.commonplace.people.PersonDetails;
import org.commonplace.people.Profile;
import org.commonplace.people.StaffGroups;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.jspecify.annotations.Nullable;

/** What one says of oneself. The password is asked for only when letters shall go to another address. */
final class ProfileForm extends Div {

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final PasswordField password = new PasswordField();
    private final StaffGroupField staffGroup;
    private final TextField department = new TextField();
    private final TextField job = new TextField();
    private final TextField telephone = new TextField();
    private final TextField site = new TextField();
    private final ZoneField zone = new ZoneField();
    private final Select<String> language = new Select<>();
    private final boolean hasPassword;
    private String presentEmail;

    /** Takes what was typed. */
    interface Save {
        void accept(Profile wanted, @Nullable String password);
    }

    ProfileForm(StaffGroups staffGroups, PersonDetails me, Save save) {
        addClassName("form");
        this.staffGroup = new StaffGroupField(staffGroups);
        this.hasPassword = me.hasPassword();
        this.presentEmail = orEmpty(me.email());
        label();
        fill(me);
        Paragraph shared = new Paragraph(getTranslation("people.me.shared"));
        shared.addClassName("muted");
        add(name, email, password, staffGroup, department, zone, language, shared, job, telephone, site);
        add(new Div(Buttons.primary(Icon.CHECK, getTranslation("people.save"), click -> save(save))));
    }

    private void label() {
        name.setLabel(getTranslation("people.name"));
        name.setRequiredIndicatorVisible(true);
        name.getElement().setAttribute("autocomplete", "name");
        email.setLabel(getTranslation("people.email"));
        email.setHelperText(getTranslation("people.me.email.help"));
        email.setValueChangeMode(ValueChangeMode.EAGER);
        email.getElement().setAttribute("autocomplete", "email");
        email.setManualValidation(true);
        email.addValueChangeListener(change -> password.setVisible(needsPassword()));
        password.setLabel(getTranslation("people.password.present"));
        password.setHelperText(getTranslation("people.me.email.password"));
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setRequiredIndicatorVisible(true);
        password.setManualValidation(true);
        password.setVisible(false);
        department.setLabel(getTranslation("people.department"));
        job.setLabel(getTranslation("people.job"));
        job.getElement().setAttribute("autocomplete", "organization-title");
        telephone.setLabel(getTranslation("people.telephone"));
        telephone.setHelperText(getTranslation("people.telephone.help"));
        telephone.getElement().setAttribute("autocomplete", "tel");
        site.setLabel(getTranslation("people.site"));
        site.setHelperText(getTranslation("people.site.help"));
        language.setLabel(getTranslation("people.language"));
        language.setItems(languages());
        language.setVisible(languages().size() > 1);
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(getTranslation("people.language.browser"));
        language.setItemLabelGenerator(this::languageName);
    }

    private void fill(PersonDetails me) {
        name.setValue(me.card().name());
        email.setValue(presentEmail);
        staffGroup.show(me.staffGroup());
        department.setValue(orEmpty(me.department()));
        job.setValue(orEmpty(me.atWork().job()));
        telephone.setValue(orEmpty(me.atWork().telephone()));
        site.setValue(orEmpty(me.atWork().site()));
        zone.setValue(me.zone());
        language.setValue(me.language());
    }

    private void save(Save save) {
        boolean saved = Refusal.accepted(
                Map.of(
                        "name", name,
                        "email", email,
                        "password", password,
                        "staffGroup", staffGroup,
                        "department", department,
                        "job", job,
                        "telephone", telephone,
                        "site", site,
                        "zone", zone,
                        "language", language),
                () -> save.accept(typed(), password.getValue()));
        if (saved) {
            presentEmail = email.getValue().strip();
            password.clear();
            password.setVisible(false);
        }
    }

    private Profile typed() {
        return new Profile(
                name.getValue(),
                email.getValue().strip(),
                staffGroup.getValue(),
                department.getValue(),
                zone.getValue(),
                language.getValue(),
                new AtWork(job.getValue(), telephone.getValue(), site.getValue()));
    }

    private boolean needsPassword() {
        return hasPassword && !email.getValue().strip().equals(presentEmail);
    }

    private String languageName(@Nullable String tag) {
        return tag == null
                ? getTranslation("people.language.browser")
                : Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(tag));
    }

    /** The languages that there are texts in. */
    private static List<String> languages() {
        I18NProvider texts = VaadinService.getCurrent().getInstantiator().getI18NProvider();
        return texts.getProvidedLocales().stream().map(Locale::toLanguageTag).toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
