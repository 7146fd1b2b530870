package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.util.FileSystemUtils;

/** Ctrl-C and some service managers reach the product and its database at the same time. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StoppingTest {

    private static final int SIGINT = 2;

    private Path home;

    @BeforeEach
    void nameAHome() throws IOException {
        Path homes = Files.createDirectories(Path.of("target/homes").toAbsolutePath());
        home = Files.createTempDirectory(homes, "stop-");
    }

    @AfterEach
    void leaveNothingBehind() throws IOException {
        new Orphan(new Home(home)).stop();
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void ctrlCReachesBothProcessesAndStopsThemCleanly() throws Exception {
        assumeFalse(interruptsAreIgnored(), "Skipped: started where Ctrl-C is ignored");

        assertThat(saidWhileStopping("INT", 130)).isEmpty();
        assertThat(Files.readString(home.resolve("logs/database.log"))).contains("Shutdown complete");
    }

    @Test
    void terminationOfBothProcessesStopsThemCleanly() throws Exception {
        // The server may go first, which what is still running may complain about
        saidWhileStopping("TERM", 143);

        assertThat(Files.readString(home.resolve("logs/database.log"))).contains("Shutdown complete");
        startAgain();
        assertThat(Files.readString(home.resolve("logs/database.log"))).doesNotContain("crash recovery");
    }

    /** Only the server, which is what would have to recover. */
    private void startAgain() {
        Home stopped = new Home(home);
        try (EmbeddedServer server =
                new EmbeddedServer(stopped, ServerBinaries.unpackedBelow(Path.of("target/server")))) {
            server.start();
        }
    }

    private List<String> saidWhileStopping(String signal, int code) throws Exception {
        try (Product product = Product.started(home)) {
            product.address();
            int said = product.said().size();
            ProcessHandle database = product.database();

            new ProcessBuilder("kill", "-" + signal, product.pid(), Long.toString(database.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();

            assertThat(product.ended()).as(signal).isEqualTo(code);
            assertThat(database.isAlive()).as(signal).isFalse();
            assertThat(new Home(home).serverPid()).doesNotExist();
            return product.said().subList(said, product.said().size());
        }
    }

    /** A shell without job control has what it starts in the background ignore Ctrl-C, and that is inherited. */
    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("0")
                .replaceFirst(".*\\s", "");
        return new BigInteger(ignored, 16).testBit(SIGINT - 1);
    }
}
