package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class MigrationTest {

    /** Every later migration does no harm when it runs again over what it has done: MariaDB cannot take back half of one. */
    private static final int LAST_THAT_RUNS_ONCE = 25;

    private Home home;
    private EmbeddedServer server;
    private Path beginning;

    @BeforeEach
    void startAnEmptyDatabase() throws IOException {
        Path homes = Files.createDirectories(Path.of("target/homes").toAbsolutePath());
        home = new Home(Files.createTempDirectory(homes, "migration-").resolve("home"));
        home.prepare(false);
        beginning = home.folder().resolve("database-beginning");
        server = new EmbeddedServer(home, ServerBinaries.unpackedBelow(Path.of("target/server")));
        server.start();
    }

    @AfterEach
    void stopIt() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(home.folder().getParent());
    }

    /** What a kill in the middle of the very first start leaves: a step of which some is done and nothing noted. */
    @Test
    void aFirstStartThatWasCutOffBeginsAnew() throws Exception {
        flyway().target("1").load().migrate();
        execute("CREATE TABLE space (left_over INT)");
        Files.writeString(beginning, "");
        Flyway whole = flyway().load();

        new Migration(home.folder(), false).migrate(whole);

        assertThat(whole.info().pending()).isEmpty();
        assertThat(beginning).doesNotExist();
    }

    @Test
    void tablesThatHoldPeopleAreNeverBegunAnew() throws Exception {
        Flyway whole = flyway().load();
        whole.migrate();
        execute("INSERT INTO person (username, name, credentials, administrator, disabled, created_at, version)"
                + " VALUES ('sam', 'Sam Person', 0, FALSE, FALSE, UTC_TIMESTAMP(6), 0)");
        Files.writeString(beginning, "");

        new Migration(home.folder(), false).migrate(whole);

        assertThat(people()).isEqualTo(1);
        assertThat(beginning).doesNotExist();
    }

    /** What a kill, or a full disk, in the middle of an upgrade leaves: steps that are done and not noted, and one noted as failed. */
    @Test
    void anUpgradeThatWasCutOffGoesOn() throws Exception {
        Flyway whole = flyway().locations("classpath:db/migration", "classpath:db/interrupted")
                .load();
        whole.migrate();
        execute("INSERT INTO person (username, name, credentials, administrator, disabled, created_at, version)"
                + " VALUES ('sam', 'Sam Person', 0, FALSE, FALSE, UTC_TIMESTAMP(6), 0)");
        execute("DELETE FROM flyway_schema_history" + " WHERE CAST(version AS INT) > " + LAST_THAT_RUNS_ONCE
                + " AND version <> '9999'");
        execute("UPDATE flyway_schema_history SET success = FALSE WHERE version = '9999'");

        new Migration(home.folder(), false).migrate(whole);

        assertThat(whole.info().pending()).isEmpty();
        assertThat(whole.info().current().getVersion().getVersion()).isEqualTo("9999");
        assertThat(people()).isEqualTo(1);
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(server.jdbcUrl(), EmbeddedServer.USER, home.databasePassword());
    }

    private void execute(String sql) throws SQLException {
        try (DatabaseAccess access = DatabaseAccess.running(home);
                Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int people() throws SQLException {
        try (DatabaseAccess access = DatabaseAccess.running(home);
                Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM person")) {
            row.next();
            return row.getInt(1);
        }
    }
}
