package org.commonplace.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Lets a script act as a person, within a scope and until a day. */
@Entity
class PersonalToken {

    static final int MAX_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long personId;
    private String name;
    private byte[] digest;
    private String prefix;
    private boolean mayWrite;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected PersonalToken() {}

    @SuppressWarnings("NullAway.Init")
    PersonalToken(long person, String name, String secret, boolean mayWrite, Instant now, Instant expires) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > MAX_NAME) {
            throw new Invalid("name", "people.token.name.invalid", MAX_NAME);
        }
        this.personId = person;
        this.name = trimmed;
        this.digest = Secret.digest(secret);
        this.prefix = secret.substring(0, Tokens.SHOWN);
        this.mayWrite = mayWrite;
        this.createdAt = now;
        this.expiresAt = expires;
    }

    TokenCard card() {
        List<Scope> scopes = mayWrite ? List.of(Scope.READ, Scope.WRITE) : List.of(Scope.READ);
        return new TokenCard(id, name, prefix, scopes, createdAt, expiresAt, lastUsedAt);
    }

    long id() {
        return id;
    }

    long personId() {
        return personId;
    }

    String name() {
        return name;
    }

    boolean mayWrite() {
        return mayWrite;
    }

    boolean isGoodAt(Instant time) {
        return time.isBefore(expiresAt);
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
