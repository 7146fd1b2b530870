package org.commonplace.people;

import java.util.Locale;
import org.commonplace.shared.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people are written about their account. Every address in a letter begins as this installation is configured. */
@Component
class AccountLetters {

    private final Letters letters;
    private final SiteAddress site;
    private final MessageSource messages;

    AccountLetters(Letters letters, SiteAddress site, MessageSource messages) {
        this.letters = letters;
        this.site = site;
        this.messages = messages;
    }

    /** Invites someone by a link with this secret. */
    void invite(Person person, String inviter, String secret) {
        String link = invitation(secret);
        long days = AccountLinks.Kind.INVITATION.life.toDays();
        write(person, "invitation", person.name(), inviter, person.username(), link, days, site.of("/"));
    }

    /** The address with this secret. */
    String invitation(String secret) {
        return site.of("/" + AccountAddresses.invitation(secret));
    }

    /** Whether letters leave this installation. */
    boolean areSent() {
        return letters.sends();
    }

    /** Sends a link with which the person may choose another password. */
    void reset(Person person, String secret) {
        String link = site.of("/" + AccountAddresses.reset(secret));
        long minutes = AccountLinks.Kind.RESET.life.toMinutes();
        write(person, "reset", person.name(), person.username(), link, minutes);
    }

    /** Tells someone who signs in with an OpenID provider that there is no password here to choose anew. */
    void noPassword(Person person) {
        write(person, "elsewhere", person.name(), site.of(SignInAddress.PATH));
    }

    /** Tells the owner of an account that its password is another one now. */
    void passwordChanged(Person person) {
        write(person, "changed", person.name(), person.username(), site.of("/" + AccountAddresses.FORGOTTEN));
    }

    /** Tells the former address that letters go elsewhere from now on. */
    void addressChanged(Person person, String former) {
        post(person, former, "moved", person.name(), person.username());
    }

    private void write(Person person, String kind, Object... arguments) {
        String to = person.email();
        if (to != null) {
            post(person, to, kind, arguments);
        }
    }

    private void post(Person person, String to, String kind, Object... arguments) {
        letters.post(new Letter(
                to,
                text(kind, "subject"),
                text(kind, "text", arguments),
                "people." + kind,
                AccountLinks.about(person.id())));
    }

    private String text(String kind, String part, Object... arguments) {
        return messages.getMessage("people.letter." + kind + "." + part, arguments, Locale.UK);
    }
}
