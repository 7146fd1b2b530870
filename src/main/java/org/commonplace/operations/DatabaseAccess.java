package org.commonplace.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The way to the database for a command that works beside the product: its server may be running or not. */
final class DatabaseAccess implements AutoCloseable {

    private final String url;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedServer server;

    private DatabaseAccess(String url, String user, String password, @Nullable EmbeddedServer server) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.server = server;
    }

    /** The server the settings name, else the running product's, else one started for the occasion. */
    static DatabaseAccess of(Home home, Environment settings) {
        String url = settings.getProperty("spring.datasource.url");
        if (url != null) {
            return new DatabaseAccess(
                    url,
                    settings.getProperty("spring.datasource.username", ""),
                    settings.getProperty("spring.datasource.password", ""),
                    null);
        }
        if (!home.tryLock()) {
            return running(home);
        }
        Path unpacked = Path.of(settings.getProperty(
                "commonplace.server", home.folder().resolve("server").toString()));
        EmbeddedServer server = new EmbeddedServer(home, ServerBinaries.unpackedBelow(unpacked));
        server.start();
        return new DatabaseAccess(server.jdbcUrl(), EmbeddedServer.USER, home.databasePassword(), server);
    }

    /** The running product's own server. */
    static DatabaseAccess running(Home home) {
        try {
            String port = Files.readString(home.serverPort()).strip();
            return new DatabaseAccess(EmbeddedServer.jdbcUrl(port), EmbeddedServer.USER, home.databasePassword(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connect() throws SQLException {
        String options = "tinyInt1isBit=false&yearIsDateType=false";
        return DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + options, user, password);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
