package org.commonplace.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to this version, and leaves those of a newer version alone. MariaDB commits each table by itself, so a very
 * first start that is cut off leaves some of them; the next one begins anew, as nobody can have used them. An upgrade that is cut off
 * goes on with the next start, and for that each migration does no harm when it runs again over what it has done.
 */
@Component
class Migration implements FlywayMigrationStrategy {

    private static final Set<MigrationState> NEWER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final DemoMark mark;
    private final Path beginning;
    private final boolean demo;

    Migration(@Value("${commonplace.home}") Path home, @Value("${commonplace.demo:false}") boolean demo) {
        this.mark = DemoMark.of(new Home(home));
        this.beginning = home.resolve("database-beginning");
        this.demo = demo;
    }

    /** @throws CannotStart if a newer version has been at work in this database */
    @Override
    public void migrate(Flyway flyway) {
        if (states(flyway).anyMatch(NEWER::contains)) {
            throw new CannotStart(Words.of("operations.home.newer"));
        }
        try {
            if (Files.exists(beginning) && isUnused(flyway)) {
                emptied(flyway);
            }
            if (flyway.info().current() == null) {
                Files.writeString(beginning, "");
                if (demo) {
                    mark.begin();
                }
            }
            if (states(flyway).anyMatch(MigrationState.FAILED::equals)) {
                flyway.repair();
            }
            flyway.migrate();
            Files.deleteIfExists(beginning);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<MigrationState> states(Flyway flyway) {
        return Stream.of(flyway.info().all()).map(MigrationInfo::getState);
    }

    private static void emptied(Flyway flyway) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .cleanDisabled(false)
                .load()
                .clean();
    }

    /** Whether there is nobody in it yet, not even the first administrator. */
    private static boolean isUnused(Flyway flyway) throws SQLException {
        Connection connection = flyway.getConfiguration().getDataSource().getConnection();
        try (Statement statement = connection.createStatement()) {
            if (!hasPeople(connection)) {
                return true;
            }
            try (ResultSet anyone = statement.executeQuery("SELECT 1 FROM person LIMIT 1")) {
                return !anyone.next();
            }
        } finally {
            JdbcUtils.closeConnection(connection);
        }
    }

    private static boolean hasPeople(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), null, "person", null)) {
            return tables.next();
        }
    }
}
