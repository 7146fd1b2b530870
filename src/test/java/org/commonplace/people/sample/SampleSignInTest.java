package org.commonplace.people.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSignInTest {

    @Test
    void everyHomeMakesAPasswordOfItsOwnAndKeepsIt(@TempDir Path one, @TempDir Path other) throws IOException {
        SampleSignIn signIn = SampleSignIn.of(one);
        assertThat(signIn.password()).isEmpty();
        String password = signIn.makePassword();
        assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        assertThat(signIn.makePassword()).isEqualTo(password);
        assertThat(SampleSignIn.of(other).makePassword()).isNotEqualTo(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(signIn.file())))
                .isEqualTo("rw-------");
    }
}
