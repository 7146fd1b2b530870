package org.commonplace.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Looks whether the product can start before anything is touched: the settings are known, but no log, home or
 * database has been opened yet.
 */
class Preflight implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String EMBEDDED_INDEX = "embedded";

    /** After the settings have been read, before the first line is logged. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 15;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment settings = event.getEnvironment();
        Home home = new Home(Path.of(settings.getRequiredProperty("commonplace.home")));
        boolean throwaway = settings.getProperty("commonplace.throwaway", Boolean.class, false);
        decide(settings, home);
        refuseOtherIndex(settings);
        home.refuseTemporary(throwaway);
        if (Files.exists(home.restoring())) {
            throw new CannotStart(Words.of("operations.restore.cut-off", home.folder()));
        }
        refuseBusyPort(settings);
        refuseDeafDatabase(settings);
        home.prepare(throwaway);
        home.lock();
    }

    private static void decide(ConfigurableEnvironment settings, Home home) {
        Map<String, Object> decided = new HashMap<>();
        // Only proxies that are named are believed, which is not for this setting to widen
        decided.put("server.forward-headers-strategy", "none");
        if (settings.getProperty("commonplace.demo", Boolean.class, false)
                || DemoMark.of(home).exists()) {
            decided.put("commonplace.demo", "true");
            decided.put("server.address", "127.0.0.1");
        }
        settings.getPropertySources().addFirst(new MapPropertySource("decided at start", decided));
    }

    /** Rather than ignore where somebody believes the index to be. */
    private static void refuseOtherIndex(ConfigurableEnvironment settings) {
        String index = settings.getProperty("commonplace.search", EMBEDDED_INDEX);
        if (!index.isBlank() && !index.strip().equalsIgnoreCase(EMBEDDED_INDEX)) {
            throw new CannotStart(Words.of("operations.search.unknown", index));
        }
    }

    private static void refuseBusyPort(ConfigurableEnvironment settings) {
        int port = settings.getProperty("server.port", Integer.class, 8080);
        String address = settings.getProperty("server.address", "127.0.0.1");
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new CannotStart(Words.of("operations.port.busy", String.valueOf(port), address), e);
        }
    }

    private static void refuseDeafDatabase(ConfigurableEnvironment settings) {
        String url = settings.getProperty("spring.datasource.url");
        if (url == null) {
            return;
        }
        String user = settings.getProperty("spring.datasource.username", "");
        String password = settings.getProperty("spring.datasource.password", "");
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.isValid(5);
        } catch (SQLException e) {
            boolean refused = e.getSQLState() != null && e.getSQLState().startsWith("28");
            throw new CannotStart(
                    Words.of(refused ? "operations.database.refused" : "operations.database.unreachable", url, user),
                    e);
        }
    }
}
