package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** The database server lets in one account of this machine, with a password that nobody chose. */
class EmbeddedServerTest {

    private static Path folder;
    private static Home home;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target/homes").toAbsolutePath()), "server-");
        home = new Home(folder.resolve("home"));
        home.prepare(false);
        server = new EmbeddedServer(home, ServerBinaries.unpackedBelow(Path.of("target/server")));
        server.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "mariadb.sys", "", EmbeddedServer.USER})
    void nobodyComesInWithoutThePassword(String user) {
        assertThatThrownBy(() -> connect(user, "").close())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).startsWith("28"));
    }

    @Test
    void theOneAccountReachesItsOwnTablesOnly() throws SQLException {
        try (Connection connection = connect(EmbeddedServer.USER, home.databasePassword())) {
            assertThat(connection.isValid(5)).isTrue();
            assertThatThrownBy(() -> connection.createStatement().executeQuery("SELECT * FROM mysql.global_priv"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 127.0.0.1 is the only address that is always there")
    void noOtherAddressOfThisMachineAnswers() throws IOException {
        int port = URI.create(server.jdbcUrl().substring("jdbc:".length())).getPort();

        assertThat(answers(InetAddress.getByName("127.0.0.1"), port)).isTrue();
        Stream<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1"));
        for (InetAddress other : Stream.concat(others, Stream.of(InetAddress.getByName("127.0.0.2")))
                .toList()) {
            assertThat(answers(other, port)).as("%s", other).isFalse();
        }
    }

    @Test
    void thePasswordIsMadeForThisHomeAndReadByItsOwnerOnly() throws IOException {
        Home other = new Home(folder.resolve("other"));
        other.prepare(false);

        assertThat(other.databasePassword()).hasSizeGreaterThan(32).isNotEqualTo(home.databasePassword());
        for (Path kept : List.of(home.folder(), other.folder())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.resolve("database-password"))))
                    .isEqualTo("rw-------");
        }
        assertThat(home.serverStart()).doesNotExist();
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), user, password);
    }

    private static boolean answers(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (ConnectException refused) {
            return false;
        }
    }
}
