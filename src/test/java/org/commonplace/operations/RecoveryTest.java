package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.commonplace.api.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Either process may be killed at any time, while pages are being saved and imported: what was acknowledged is there
 * afterwards, and what was begun goes on.
 */
class RecoveryTest {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryTest.class);
    private static final String PASSWORD = "a password for this test only";

    private Path home;

    @BeforeEach
    void makeAHome() throws IOException {
        home = Files.createTempDirectory(
                Files.createDirectories(Path.of("target/homes").toAbsolutePath()), "kill-");
    }

    @AfterEach
    void leaveNothingBehind() throws IOException {
        new Orphan(new Home(home)).stop();
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void threeKillsOfEitherProcessLoseNoSave() throws Exception {
        survive(3);
    }

    @Test
    @Tag("soak")
    void twentyKillsOfEitherProcessLoseNoSave() throws Exception {
        survive(20);
    }

    private void survive(int rounds) throws Exception {
        Authors authors = new Authors();
        CutOffImport imported = new CutOffImport(home);
        for (int round = 0; round < rounds; round++) {
            try (Product product = start()) {
                Script rest = rest(product);
                if (round == 0) {
                    authors.begin(rest);
                }
                authors.findEverySince(rest);

                authors.saveUntilCutOff(rest, product::killDatabase);
                awaitDatabase(rest);
                authors.findEverySince(rest);

                if (round == rounds - 1) {
                    imported.begin(rest);
                }
                authors.saveUntilCutOff(rest, product::kill);
            }
        }
        try (Product product = start("--demo")) {
            Script rest = rest(product);
            imported.goesOn(rest, new Home(home));
            imported.findEachPageOnce(rest);
            authors.findEvery(rest);
            nothingWasAdded(product, rest);
        }
        LOG.info(
                "{} kills of either process, {} saves acknowledged, {} cut off",
                rounds,
                authors.acknowledged(),
                authors.inDoubt());
        assertThat(authors.inDoubt()).as("saves that a kill cut off").isPositive();
    }

    /** A home with content of its own does not become a demonstration. */
    private void nothingWasAdded(Product product, Script rest) {
        assertThat(product.said()).anyMatch(line -> line.contains("--demo changes nothing"));
        assertThat(new DemoMark(home.resolve("demo")).exists()).isFalse();
        assertThat(rest.get("/api/v1/spaces").expect(200).at("total").asInt()).isEqualTo(2);
        assertThat(rest.get("/api/v1/people").expect(200).at("total").asInt()).isEqualTo(1);
    }

    private Product start(String... options) {
        return Product.with(home, Map.of("COMMONPLACE_ADMIN_PASSWORD", PASSWORD), options);
    }

    private static Script rest(Product product) {
        return Script.signedIn(product.port(), "admin", PASSWORD);
    }

    private static void awaitDatabase(Script rest) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> rest.get("/actuator/health").status() == 200);
    }
}
