package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Either process may be killed at any time, while writing: what was acknowledged is there afterwards. */
class RecoveryTest {

    private Path home;

    @BeforeEach
    void makeAHome() throws IOException {
        home = Files.createTempDirectory(
                Files.createDirectories(Path.of("target/homes").toAbsolutePath()), "kill-");
    }

    @AfterEach
    void deleteIt() throws IOException {
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void threeKillsOfEitherProcessLoseNothing() throws Exception {
        survive(3);
    }

    @Test
    @Tag("soak")
    void twentyKillsOfEitherProcessLoseNothing() throws Exception {
        survive(20);
    }

    private void survive(int rounds) throws Exception {
        Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
        for (int round = 0; round < rounds; round++) {
            try (Product product = Product.started(home)) {
                product.address();
                assertKept(product, acknowledged);

                writeUntilCutOff(product, acknowledged, () -> product.database().destroyForcibly());
                assertKept(product, acknowledged);

                writeUntilCutOff(product, acknowledged, product::kill);
            }
        }
        try (Product product = Product.started(home)) {
            product.address();
            assertKept(product, acknowledged);
        }
    }

    /** Writes, pulls the plug after a while, and goes on writing until one of the two processes is gone. */
    private static void writeUntilCutOff(Product product, Set<Integer> acknowledged, Runnable plug) throws Exception {
        int first = acknowledged.size();
        CountDownLatch underWay = new CountDownLatch(1);
        Thread killer = Thread.ofVirtual().start(() -> {
            awaitUninterruptibly(underWay);
            plug.run();
        });
        try (Connection connection = product.connect();
                var insert = connection.prepareStatement(
                        "INSERT INTO audit_entry (happened_at, action, subject_id, detail) VALUES (NOW(6), 'kill', ?, '')")) {
            for (int number = first; product.isRunning(); number++) {
                insert.setInt(1, number);
                insert.executeUpdate();
                acknowledged.add(number);
                if (number == first + 50) {
                    underWay.countDown();
                }
            }
        } catch (SQLException cutOff) {
            assertThat(underWay.getCount())
                    .as("cut off by the kill: %s", cutOff)
                    .isZero();
        }
        killer.join();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertKept(Product product, Set<Integer> acknowledged) throws Exception {
        Set<Integer> kept = new ConcurrentSkipListSet<>();
        try (Connection connection = awaitDatabase(product);
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT subject_id FROM audit_entry WHERE action = 'kill'")) {
            while (rows.next()) {
                kept.add(rows.getInt(1));
            }
        }
        assertThat(kept).containsAll(acknowledged);
    }

    private static Connection awaitDatabase(Product product) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(product::connect, Objects::nonNull);
    }
}
