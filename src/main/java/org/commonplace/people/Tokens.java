package org.commonplace.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which people let scripts act for them. */
@Service
public class Tokens {

    /** How every token begins, so that scanners for leaked secrets know one when they see it. */
    static final String MARK = "cp_";

    /** How many characters of a token may be shown again. */
    static final int SHOWN = 9;

    private static final Duration USUAL_LIFE = Duration.ofDays(90);
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);
    private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(1);
    private static final int MOST = 100;

    private final PersonalTokenRepository tokens;
    private final AccessPolicy access;
    private final Callers callers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tokens(
            PersonalTokenRepository tokens,
            AccessPolicy access,
            Callers callers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tokens = tokens;
        this.access = access;
        this.callers = callers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a token for the caller.
     *
     * @param expires when it ends, at most 366 days from now; {@code null} for 90 days
     * @param scopes what it is good for; empty for everything the caller may do
     * @throws Invalid when the name or the day is not acceptable, or the caller has 100 tokens already
     */
    @Transactional
    public IssuedToken issue(Caller caller, String name, @Nullable Instant expires, Set<Scope> scopes) {
        access.requireWriting(caller);
        Instant now = clock.instant();
        if (tokens.countGood(caller.personId(), now) >= MOST) {
            throw new Invalid("name", "people.token.most", MOST);
        }
        Instant end = end(now, expires);
        boolean mayWrite = scopes.isEmpty() || scopes.contains(Scope.WRITE);
        String secret = MARK + Secret.make();
        PersonalToken token =
                tokens.saveAndFlush(new PersonalToken(caller.personId(), name, secret, mayWrite, now, end));
        audit(caller, "token.created", token.id(), token.name());
        return new IssuedToken(token.id(), token.name(), secret, end);
    }

    /** The caller's own tokens, latest first. */
    @Transactional(readOnly = true)
    public Listing<TokenCard> list(Caller caller, Paging paging) {
        access.requireSignedIn(caller);
        Page<PersonalToken> found = tokens.findAll(caller.personId(), PageRequest.of(paging.page(), paging.size()));
        return new Listing<>(found.map(PersonalToken::card).getContent(), found.getTotalElements());
    }

    /**
     * Ends one of the caller's own tokens at once.
     *
     * @throws NotFound when the caller has no such token
     */
    @Transactional
    public void revoke(Caller caller, long id) {
        access.requireWriting(caller);
        if (tokens.delete(id, caller.personId()) == 0) {
            throw new NotFound("token");
        }
        audit(caller, "token.revoked", id, "");
    }

    /** Who comes with this token; empty when it is unknown, at its end, or its person is disabled. */
    public Optional<Caller> check(String secret) {
        if (!secret.startsWith(MARK)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return tokens.findByDigest(Secret.digest(secret))
                .filter(token -> token.isGoodAt(now))
                .flatMap(token -> caller(token, now));
    }

    /** As {@link #check(String)}, and only for the person of this username, ignoring case. */
    public Optional<Caller> check(String username, String secret) {
        return check(secret).filter(caller -> callers.isCalled(caller.personId(), username));
    }

    /** They do not come back to life when their person is let in again. */
    @EventListener
    @Transactional
    public void on(PersonDisabled disabled) {
        tokens.deleteAll(disabled.person());
    }

    private Optional<Caller> caller(PersonalToken token, Instant now) {
        Optional<Caller> caller = token.mayWrite() ? callers.of(token.personId()) : callers.readOnly(token.personId());
        Instant before = token.lastUsedAt();
        if (caller.isPresent() && (before == null || before.plus(NOTE_USE_EVERY).isBefore(now))) {
            tokens.used(token.id(), now);
        }
        return caller;
    }

    private static Instant end(Instant now, @Nullable Instant wanted) {
        Instant end = (wanted == null ? now.plus(USUAL_LIFE) : wanted).truncatedTo(ChronoUnit.SECONDS);
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST_LIFE))) {
            throw new Invalid("expires", "people.token.expires.invalid", LONGEST_LIFE.toDays());
        }
        return end;
    }

    private void audit(Caller caller, String action, long token, String detail) {
        events.publishEvent(new Audited(caller.person(), action, new ContentRef("token", token), detail));
    }
}
