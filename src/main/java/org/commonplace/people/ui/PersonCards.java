package org.commonplace.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.BrowserSessions;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.ForgottenPasswords;
import org.commonplace.people.GroupCard;
import org.commonplace.people.Groups;
import org.commonplace.people.Invitations;
import org.commonplace.people.PersonDetails;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.CopyButton;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Toasts;

/** What stands beside an account: the groups its person is in, and how they sign in. */
@org.springframework.stereotype.Component
class PersonCards {

    private final Groups groups;
    private final Invitations invitations;
    private final ForgottenPasswords forgotten;
    private final BrowserSessions sessions;
    private final CurrentCaller caller;

    PersonCards(
            Groups groups,
            Invitations invitations,
            ForgottenPasswords forgotten,
            BrowserSessions sessions,
            CurrentCaller caller) {
        this.groups = groups;
        this.invitations = invitations;
        this.forgotten = forgotten;
        this.sessions = sessions;
        this.caller = caller;
    }

    Card groups(Caller administrator, PersonDetails person) {
        List<GroupCard> in = groups.of(administrator, person.card().id());
        UnorderedList list = new UnorderedList();
        list.addClassName("member-list");
        in.forEach(group -> list.add(line(person, group)));
        ComboBox<GroupCard> more = new ComboBox<>();
        more.setLabel(words("people.person.groups.add"));
        more.setItemLabelGenerator(GroupCard::name);
        more.setItems(query -> groups.suggest(caller.get(), query.getFilter().orElse("")).stream()
                .filter(group -> !group.builtIn() && !in.contains(group))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        more.setWidthFull();
        more.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                add(person, change.getValue());
                Toasts.sayWithUndo(
                        words(
                                "people.done.joined",
                                person.card().name(),
                                change.getValue().name()),
                        () -> remove(person, change.getValue()));
            }
        });
        return new Card(
                words("people.admin.groups"),
                in.isEmpty() ? new Paragraph(words("people.person.groups.none")) : list,
                more);
    }

    Card signingIn(Caller administrator, PersonDetails person) {
        List<Component> parts = new ArrayList<>();
        Optional<Moment> invited =
                invitations.openUntil(administrator, person.card().username()).map(Moment::full);
        parts.add(new Paragraph(
                person.hasPassword()
                        ? words("people.person.has-password")
                        : invited.map(until -> words("people.person.invited", until.words()))
                                .orElseGet(() -> words("people.person.no-password"))));
        if (invited.isPresent()) {
            parts.add(invitation(person));
        }
        if (person.email() == null) {
            parts.add(new Paragraph(words("people.person.no-email")));
        } else if (!person.disabled()) {
            parts.add(
                    person.hasPassword()
                            ? Buttons.plain(Icon.LINK, words("people.person.reset"), click -> sendReset(person))
                            : Buttons.plain(Icon.LINK, words("people.person.invite"), click -> inviteAgain(person)));
        }
        if (!person.disabled()) {
            parts.add(Buttons.plain(Icon.LOCK, words("people.person.sign-out"), click -> askToSignOut(person)));
        }
        return new Card(words("people.person.signing-in"), parts.toArray(Component[]::new));
    }

    /** The link itself, at once where no letter brings it, and otherwise when it is asked for. */
    private Component invitation(PersonDetails person) {
        Div shown = new Div();
        shown.addClassName("invitation-link");
        if (invitations.areMailed()) {
            shown.add(Buttons.quiet(Icon.EYE, words("people.invite.link.show"), click -> show(person, shown)));
        } else {
            show(person, shown);
        }
        return shown;
    }

    private void show(PersonDetails person, Div place) {
        place.removeAll();
        invitations
                .link(caller.get(), person.card().username())
                .ifPresent(link -> place.add(
                        new Paragraph(
                                words(invitations.areMailed() ? "people.invite.link" : "people.invite.link.by-hand")),
                        new Code(link),
                        new CopyButton(words("people.invite.link.copy"), link)));
    }

    private ListItem line(PersonDetails person, GroupCard group) {
        return new ListItem(
                new Anchor(AccountAddresses.group(group.id()), group.name()),
                Buttons.iconOnly(Icon.X, words("people.person.groups.remove", group.name()), click -> {
                    remove(person, group);
                    Toasts.sayWithUndo(
                            words("people.done.left", person.card().name(), group.name()), () -> add(person, group));
                }));
    }

    private void add(PersonDetails person, GroupCard group) {
        groups.add(caller.get(), group.id(), person.card().id());
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }

    private void remove(PersonDetails person, GroupCard group) {
        groups.remove(caller.get(), group.id(), person.card().id());
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }

    private void askToSignOut(PersonDetails person) {
        Confirmation.askToRemove(
                words("people.person.sign-out.title", person.card().name()),
                words("people.person.sign-out.words"),
                words("people.person.sign-out"),
                () -> {
                    sessions.signOutEverywhere(caller.get(), person.card().id());
                    done("people.done.signed-out", person.card().name());
                });
    }

    private void sendReset(PersonDetails person) {
        forgotten.send(caller.get(), person.card().username());
        done("people.done.reset", person.card().name());
    }

    private void inviteAgain(PersonDetails person) {
        invitations.sendAgain(caller.get(), person.card().username());
        done(
                invitations.areMailed() ? "people.invite.done" : "people.invite.done.by-hand",
                person.card().name());
    }

    private static void done(String said, Object... arguments) {
        Toasts.say(words(said, arguments));
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
