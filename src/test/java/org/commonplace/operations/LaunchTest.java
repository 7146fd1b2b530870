package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonplace.Visitor;
import org.commonplace.api.Script;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What the operator is told when the product cannot start: one line, exit code 2, and nothing is changed. */
class LaunchTest {

    private static final String PASSWORD = "a password for this test only";

    private Path home;

    @BeforeEach
    void nameAHome() throws IOException {
        Path homes = Files.createDirectories(Path.of("target/homes").toAbsolutePath());
        home = Files.createTempDirectory(homes, "launch-").resolve("home");
    }

    @AfterEach
    void deleteIt() throws IOException {
        FileSystemUtils.deleteRecursively(home.getParent());
    }

    @Test
    void aBusyPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());

            refuses(Product.started(home, "--port", port), "Port " + port + " is taken");
        }
        assertThat(home).doesNotExist();
    }

    @Test
    void aHomeThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(home, "a file where the folder should be");

        refuses(Product.started(home), "cannot be written to");
        assertThat(home).hasContent("a file where the folder should be");
    }

    @Test
    void settingsAreReadInTheHomeWhichIsNotSharedByASecondProduct() throws IOException {
        Files.createDirectories(home);
        Files.writeString(
                home.resolve("application.properties"),
                "commonplace.name=Northgate Knows\ncommonplace.admin-password=" + PASSWORD + "\n");
        try (Product first = Product.started(home)) {
            Visitor visitor = new Visitor(first.port());
            assertThat(visitor.get("/about/privacy").body()).contains("Northgate Knows");
            Script.signedIn(first.port(), "admin", PASSWORD);
            assertThat(first.said()).noneMatch(line -> line.contains("/setup/"));

            refuses(Product.started(home), "already running in the home folder");
            backUp(home.resolveSibling("meanwhile.zip"));
            assertThat(first.stop()).isEqualTo(143);
        }
        Path file = home.resolveSibling("afterwards.zip");
        backUp(file);
        refuses(Product.backingUp(home, file), "There already is a file " + file);
        refuses(Product.restoring(home, file), "is not empty");
    }

    /** By command, as its operator does. */
    private void backUp(Path file) {
        Product copying = Product.backingUp(home, file);
        assertThat(copying.ended()).isZero();
        assertThat(copying.said()).singleElement().asString().isEqualTo("Copied database and files into " + file + ".");
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void aThrowawayHomeHasNothingToCopy() {
        assertThatThrownBy(() -> Command.run("backup", "copy.zip", "--throwaway"))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "backup and --throwaway do not go together, as a throwaway home holds nothing to keep. Name a home with --home.");
    }

    @Test
    void aThrowawayHomePrintsItsSetUpLinkAndLeavesNoTrace(@TempDir Path temporary) {
        try (Product product = Product.throwaway(temporary)) {
            Visitor visitor = new Visitor(product.port());
            assertThat(temporary).isDirectoryContaining(path -> Files.isDirectory(path.resolve("database")));

            await().until(() -> product.said().stream().anyMatch(line -> line.contains("works once")));
            String link = product.said().stream()
                    .filter(line -> line.contains("works once"))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst(".*(/setup/\\S+).*", "$1");
            assertThat(visitor.get(link).statusCode()).isEqualTo(200);
            assertThat(product.stop()).isEqualTo(143);
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aThrowawayHomeThatIsRefusedLeavesNoTraceEither(@TempDir Path temporary) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            refuses(Product.throwaway(temporary, "--port", Integer.toString(taken.getLocalPort())), "is taken");
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void anIndexElsewhereIsRefusedRatherThanIgnored() {
        refuses(
                Product.with(home, Map.of("COMMONPLACE_SEARCH", "opensearch")),
                "COMMONPLACE_SEARCH says \"opensearch\"");
        assertThat(home).doesNotExist();
    }

    @Test
    void aHomeUnderTheTemporaryFolderIsRefused(@TempDir Path temporary) {
        refuses(Product.started(temporary.resolve("home")), "lies under the temporary folder");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aLinkDoesNotHideTheTemporaryFolder(@TempDir Path temporary) throws IOException {
        Path link = Files.createSymbolicLink(home, temporary);

        refuses(Product.started(link.resolve("inside")), "lies under the temporary folder");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void anUnknownOptionIsNamed() {
        refuses(Product.started(home, "--colour"), "There is no option \"--colour\"");
        assertThat(home).doesNotExist();
    }

    @Test
    void anUnreachableDatabaseIsNamed() throws IOException {
        String url = "jdbc:mariadb://127.0.0.1:" + freePort() + "/wiki";

        refuses(Product.with(home, Map.of("SPRING_DATASOURCE_URL", url)), "cannot be reached");
        assertThat(home).doesNotExist();
    }

    @Test
    void aDatabaseThatRefusesThePasswordIsNamed() {
        Path other = home.resolveSibling("other");
        try (EmbeddedServer external = server(new Home(other))) {
            external.start();

            Map<String, String> settings = Map.of(
                    "SPRING_DATASOURCE_URL",
                    external.jdbcUrl(),
                    "SPRING_DATASOURCE_USERNAME",
                    EmbeddedServer.USER,
                    "SPRING_DATASOURCE_PASSWORD",
                    "not-the-password");
            Product refused = Product.with(home, settings);
            refuses(refused, "refuses the user \"commonplace\"");
            assertThat(refused.said()).noneMatch(line -> line.contains("not-the-password"));
        }
        assertThat(home).doesNotExist();
    }

    @Test
    void aHomeOfANewerVersionIsLeftAlone() throws SQLException, IOException {
        Home newer = new Home(home);
        List<String> before;
        try (EmbeddedServer server = server(newer)) {
            server.start();
            migrateBeyond(server, newer);
            before = tables(newer);
        }

        refuses(Product.started(home), "was used by a newer version");
        try (EmbeddedServer server = server(newer)) {
            server.start();
            assertThat(tables(newer)).isEqualTo(before);
        }
    }

    private static EmbeddedServer server(Home home) {
        home.prepare(false);
        return new EmbeddedServer(home, ServerBinaries.unpackedBelow(Path.of("target/server")));
    }

    /** Leaves a database as a version would whose first migration this version does not know. */
    private static void migrateBeyond(EmbeddedServer server, Home home) throws SQLException {
        Flyway.configure()
                .dataSource(server.jdbcUrl(), EmbeddedServer.USER, home.databasePassword())
                .load()
                .migrate();
        try (DatabaseAccess access = DatabaseAccess.running(home);
                Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                    + " installed_by, execution_time, success)"
                    + " VALUES (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'later', 1, TRUE)");
        }
    }

    private static List<String> tables(Home home) throws SQLException, IOException {
        List<String> sums = new ArrayList<>();
        try (DatabaseAccess access = DatabaseAccess.running(home);
                Connection connection = access.connect()) {
            new DatabaseCopy(connection)
                    .writeTo((name, content) ->
                            sums.add(name + " " + Archive.digested(content, OutputStream.nullOutputStream())));
        }
        return sums;
    }

    private static void refuses(Product product, String reason) {
        assertThat(product.ended()).isEqualTo(2);
        List<String> said = product.said();
        assertThat(said).singleElement().asString().contains(reason);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
