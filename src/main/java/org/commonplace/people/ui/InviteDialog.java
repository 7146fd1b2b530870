package org.commonplace.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.commonplace.people.GroupCard;
import org.commonplace.people.NewPerson;
import org.commonplace.people.StaffGroups;
import org.commonplace.shared.ui.Suggestion;

/** Asks whom to invite. The username follows the email address until it is used itself. */
final class InviteDialog extends Dialog {

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final TextField username = new TextField();
    private final StaffGroupField staffGroup;
    private final TextField department = new TextField();
    private final MultiSelectComboBox<GroupCard> into = new MultiSelectComboBox<>();
    private final transient BiConsumer<NewPerson, List<Long>> invite;

    InviteDialog(
            StaffGroups staffGroups,
            boolean mailed,
            Function<String, List<GroupCard>> groups,
            BiConsumer<NewPerson, List<Long>> invite) {
        this.invite = invite;
        this.staffGroup = new StaffGroupField(staffGroups);
        setHeaderTitle(getTranslation("people.invite"));
        setWidth("520px");
        setMaxWidth("100%");
        arrange();
        into.setItems(query -> groups.apply(query.getFilter().orElse("")).stream()
                .filter(group -> !group.builtIn())
                .skip(query.getOffset())
                .limit(query.getLimit()));
        Div form = new Div(name, email, username, staffGroup, department, into);
        form.addClassName("form");
        add(new Paragraph(getTranslation(mailed ? "people.invite.words" : "people.invite.words.by-hand")), form);
        offer(mailed);
    }

    private void arrange() {
        name.setLabel(getTranslation("people.name"));
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        email.setLabel(getTranslation("people.email"));
        email.setRequiredIndicatorVisible(true);
        email.setValueChangeMode(ValueChangeMode.LAZY);
        Suggestion.follow(email, username, "text => text.trim().replace(/@.*/, '')");
        username.setLabel(getTranslation("people.signin.username"));
        username.setHelperText(getTranslation("people.invite.username.help"));
        username.setRequiredIndicatorVisible(true);
        department.setLabel(getTranslation("people.department"));
        into.setLabel(getTranslation("people.invite.groups"));
        into.setItemLabelGenerator(GroupCard::name);
    }

    private void offer(boolean mailed) {
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree =
                new Button(getTranslation(mailed ? "people.invite.do" : "people.invite.do.by-hand"), click -> invite());
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }

    private void invite() {
        NewPerson wanted = new NewPerson(
                username.getValue().strip(),
                name.getValue(),
                email.getValue().strip(),
                null,
                staffGroup.getValue(),
                department.getValue().isBlank() ? null : department.getValue().strip(),
                null);
        List<Long> groups = into.getValue().stream().map(GroupCard::id).toList();
        boolean done = Refusal.accepted(
                Map.of(
                        "name", name,
                        "email", email,
                        "username", username,
                        "staffGroup", staffGroup,
                        "department", department),
                () -> invite.accept(wanted, groups));
        if (done) {
            close();
        }
    }
}
