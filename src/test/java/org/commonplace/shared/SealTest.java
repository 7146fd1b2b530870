package org.commonplace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    @TempDir
    Path home;

    @Test
    void onlyTheSameKeyOpensAndForTheSamePurpose() throws IOException {
        Seal seal = new Seal(home, "");
        String closed = seal.close("mail", "geheim-Ω");

        assertThat(closed).doesNotContain("geheim");
        assertThat(new Seal(home, "").open("mail", closed)).contains("geheim-Ω");
        assertThat(seal.open("other", closed)).isEmpty();
        assertThat(seal.open("mail", closed.replaceFirst(".$", "A").replaceFirst("^.", "B")))
                .isEmpty();
        assertThat(seal.open("mail", "no seal at all")).isEmpty();
        Files.delete(home.resolve("secret-key"));
        assertThat(new Seal(home, "").open("mail", closed)).isEmpty();
    }

    @Test
    void theSameTextIsNeverSealedTheSameWay() {
        Seal seal = new Seal(home, "");
        assertThat(seal.close("mail", "x")).isNotEqualTo(seal.close("mail", "x"));
    }

    @Test
    void theHomesKeyIsForItsOwnerAlone() throws IOException {
        new Seal(home, "").close("mail", "x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secret-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void nodesThatAreGivenTheSameKeyOpenEachOthersSeals() {
        String closed = new Seal(home, "shared by all nodes").close("mail", "x");
        assertThat(new Seal(home.resolve("other"), "shared by all nodes").open("mail", closed))
                .contains("x");
        assertThat(home.resolve("secret-key")).doesNotExist();
    }
}
