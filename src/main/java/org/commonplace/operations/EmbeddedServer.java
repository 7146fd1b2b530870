package org.commonplace.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB server of the product's own: its tables in the home folder, listening on the loopback address only,
 * with one account whose password is generated. It is restarted when it dies and stopped cleanly with the product.
 */
class EmbeddedServer implements AutoCloseable {

    static final String DATABASE = "commonplace";
    static final String USER = "commonplace";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LONG_LIFE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Home home;
    private final ServerBinaries binaries;
    private final int port = freePort();
    private @Nullable Process process;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final FutureTask<Boolean> starting = new FutureTask<>(this::start, true);

    EmbeddedServer(Home home, ServerBinaries binaries) {
        this.home = home;
        this.binaries = binaries;
    }

    String jdbcUrl() {
        return jdbcUrl(Integer.toString(port));
    }

    /** The address of a server that another process of this machine runs. */
    static String jdbcUrl(String port) {
        return "jdbc:mariadb://" + HOST + ":" + port + "/" + DATABASE;
    }

    /**
     * Starts the server, makes its tables first where the home is new, and returns once it takes connections.
     *
     * @throws CannotStart if it does not come up; its log says why
     */
    synchronized void start() {
        try {
            new Orphan(home).stop();
            if (!Files.isDirectory(home.database())) {
                makeTables();
            }
            launch();
            Thread.ofVirtual().name("database-watch").start(this::watch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server while the caller goes on; {@link #awaitStart} says how it went. */
    void startMeanwhile() {
        Thread.ofPlatform().name("database-start").start(starting);
    }

    /**
     * Returns once the server that starts meanwhile takes connections.
     *
     * @throws CannotStart if it does not come up
     */
    void awaitStart() {
        try {
            starting.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CannotStart known ? known : failed(e);
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        synchronized (this) {
            if (process != null) {
                stop(process.toHandle());
            }
        }
    }

    /** Asks the server to finish cleanly, and ends it when it has not done so in time. */
    static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The embedded database did not stop in time and is ended");
            server.destroyForcibly();
        }
    }

    /** Makes the server's own tables aside, so that a start cut short leaves no half-made folder behind. */
    private void makeTables() throws IOException {
        Path fresh = home.folder().resolve("database.new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectories(fresh);
        Path script = home.folder().resolve("database-tables.sql");
        Files.writeString(
                script,
                String.join(
                        "\n",
                        "CREATE DATABASE mysql;",
                        "USE mysql;",
                        "SET @auth_root_socket=NULL;",
                        binaries.script("mariadb_system_tables.sql"),
                        binaries.script("mariadb_performance_tables.sql"),
                        binaries.script("mariadb_system_tables_data.sql"),
                        "DELETE FROM global_priv WHERE User = 'root';",
                        "DELETE FROM proxies_priv;\n"));
        List<String> command = command(fresh);
        command.add("--bootstrap");
        run(command, script);
        Files.delete(script);
        Files.move(fresh, home.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(List<String> command, Path input) throws IOException {
        Process bootstrap = builder(command).redirectInput(input.toFile()).start();
        try {
            if (bootstrap.waitFor() != 0) {
                throw failed(null);
            }
        } catch (InterruptedException e) {
            bootstrap.destroyForcibly();
            Thread.currentThread().interrupt();
            throw failed(e);
        }
    }

    private synchronized void launch() throws IOException {
        if (stopped.getCount() == 0) {
            return;
        }
        Home.writeSecret(home.serverStart(), accounts());
        List<String> command = command(home.database());
        command.add("--init-file=" + home.serverStart());
        Process started = builder(command).start();
        process = started;
        awaitReady(started);
        Files.deleteIfExists(home.serverStart());
        Files.writeString(home.serverPort(), Integer.toString(port));
        LOG.info("The embedded database runs as process {} on port {}", started.pid(), port);
    }

    /** Starts the server again whenever it ends, more slowly where it keeps ending. */
    private void watch() {
        Duration pause = Duration.ZERO;
        try {
            while (true) {
                Instant start = Instant.now();
                running().waitFor();
                boolean longLived = Duration.between(start, Instant.now()).compareTo(LONG_LIFE) > 0;
                pause = longLived ? Duration.ZERO : pause.plusSeconds(1);
                if (stopped.await(Math.min(pause.toMillis(), LONGEST_PAUSE.toMillis()), TimeUnit.MILLISECONDS)) {
                    return;
                }
                relaunch();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void relaunch() {
        LOG.warn("The embedded database ended unexpectedly and is started again");
        try {
            launch();
        } catch (IOException | CannotStart e) {
            LOG.error("The embedded database could not be started again", e);
        }
    }

    private synchronized Process running() {
        if (process == null) {
            throw new IllegalStateException("The embedded database is not running");
        }
        return process;
    }

    private void awaitReady(Process started) {
        Instant end = Instant.now().plus(PATIENCE);
        while (started.isAlive() && Instant.now().isBefore(end)) {
            try (Connection connection = DriverManager.getConnection(jdbcUrl(), USER, home.databasePassword())) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                pause(started);
            }
        }
        started.destroyForcibly();
        throw failed(null);
    }

    private static void pause(Process started) {
        try {
            if (started.waitFor(50, TimeUnit.MILLISECONDS)) {
                LOG.debug("The embedded database ended while starting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CannotStart failed(@Nullable Throwable cause) {
        String message = Words.of("operations.database.failed", home.serverLog());
        return cause == null ? new CannotStart(message) : new CannotStart(message, cause);
    }

    private ProcessBuilder builder(List<String> command) {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.serverLog().toFile()));
    }

    /** What the account may do is set at every start, so a lost password file heals itself. */
    private String accounts() {
        String account = "'" + USER + "'@'" + HOST + "'";
        return String.join(
                "\n",
                "CREATE DATABASE IF NOT EXISTS " + DATABASE + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;",
                "CREATE USER IF NOT EXISTS " + account + ";",
                "ALTER USER " + account + " IDENTIFIED BY '" + home.databasePassword() + "';",
                "GRANT ALL ON " + DATABASE + ".* TO " + account + ";\n");
    }

    private List<String> command(Path tables) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.program().toString(),
                "--no-defaults",
                "--basedir=" + binaries.folder(),
                "--datadir=" + tables,
                // A server that starts clears this folder, so in one that several share it takes the others' tables
                "--tmpdir=" + Files.createDirectories(home.serverScratch()),
                "--lc-messages-dir=" + binaries.folder().resolve("share"),
                "--bind-address=" + HOST,
                "--port=" + port,
                "--socket=server.sock",
                "--pid-file=" + home.serverPid(),
                "--skip-name-resolve",
                // Nothing leaves the machine, and making a certificate at every start takes seconds
                "--skip-ssl",
                "--skip-symbolic-links",
                "--local-infile=0",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=64M",
                "--innodb-log-buffer-size=8M",
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=8M",
                "--performance-schema=OFF",
                "--max-connections=100",
                "--max-allowed-packet=64M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
