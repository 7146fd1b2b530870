package org.commonplace.people;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Throttled;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares passwords, slowly on purpose, and no more of them at once than there are processors. */
@Component
class Passwords {

    static final int MAX_LENGTH = 200;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final PasswordEncoder encoder;
    private final IntSupplier shortest;
    private final GuessablePasswords guessable;
    private final CompletableFuture<String> nobodys;
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    @Autowired
    Passwords(PasswordEncoder encoder, PasswordLength length, GuessablePasswords guessable) {
        this(encoder, length::least, guessable);
    }

    Passwords(PasswordEncoder encoder, IntSupplier shortest, GuessablePasswords guessable) {
        this.shortest = shortest;
        this.guessable = guessable;
        this.encoder = encoder;
        this.nobodys = CompletableFuture.supplyAsync(() -> encode("a password that nobody has"));
    }

    /**
     * The hash of a new password.
     *
     * @throws Invalid when it is too short, too long or among the first that anybody would guess
     */
    String hash(String field, String username, String password) {
        int least = shortest.getAsInt();
        if (password.length() < least || password.length() > MAX_LENGTH) {
            throw new Invalid(field, "people.password.length", least, MAX_LENGTH);
        }
        if (password.equalsIgnoreCase(username)) {
            throw new Invalid(field, "people.password.username");
        }
        guessable.refuse(field, username, password);
        return encode(password);
    }

    /**
     * Whether the password belongs to the hash. Takes as long without a hash as with one, so that the answer's time
     * does not tell who has an account.
     */
    boolean matches(String password, @Nullable String hash) {
        boolean same = inTurn(() -> encoder.matches(cut(password), hash == null ? nobodys.join() : hash));
        return same && hash != null && password.length() <= MAX_LENGTH;
    }

    private String encode(String password) {
        return inTurn(() -> String.valueOf(encoder.encode(password)));
    }

    private static String cut(String password) {
        return password.length() <= MAX_LENGTH ? password : password.substring(0, MAX_LENGTH);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Throttled(LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to compare a password", e);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
