package org.commonplace.people.security;

import java.util.Optional;
import org.commonplace.people.Account;
import org.commonplace.people.SignIns;
import org.commonplace.shared.Audited;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks names and passwords, from the sign-in view and from scripts alike: throttled, and noted when wrong. */
@Component
class SignInDesk {

    private static final int MOST_NOTED = 64;

    private final SignIns signIns;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignInDesk(
            SignIns signIns,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.signIns = signIns;
        this.throttle = throttle;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * The account of this name and password; empty when they do not fit, for whatever reason.
     *
     * @throws org.commonplace.shared.Throttled when too many did not fit before
     */
    Optional<Account> check(Visit visit, String username, String password) {
        SignInThrottle.Try attempt = throttle.begin(visit, username);
        Optional<Account> account = signIns.check(username, password);
        if (account.isPresent()) {
            attempt.succeeded();
        } else {
            note(visit, username);
        }
        return account;
    }

    private void note(Visit visit, String username) {
        String name = username.length() > MOST_NOTED ? username.substring(0, MOST_NOTED) : username;
        Audited failure = new Audited(null, "signin.failed", null, name + " from " + visit.address());
        transaction.executeWithoutResult(status -> events.publishEvent(failure));
    }
}
