package org.commonplace;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes the one password of {@link TestPeople} once in a run: hashing is slow on purpose, and a test makes several people. Every
 * other password is hashed, and all are compared, as always.
 */
@Component
class OneHash implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder encoder ? new Remembering(encoder) : bean;
    }

    private static final class Remembering implements PasswordEncoder {

        private final PasswordEncoder encoder;
        private final @Nullable String hash;

        Remembering(PasswordEncoder encoder) {
            this.encoder = encoder;
            this.hash = encoder.encode(TestPeople.PASSWORD);
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return TestPeople.PASSWORD.equals(password) ? hash : encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return encoder.matches(password, hash);
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return encoder.upgradeEncoding(hash);
        }
    }
}
