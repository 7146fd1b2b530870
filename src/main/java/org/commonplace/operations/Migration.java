package org.commonplace.operations;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the tables up to this version, and leaves those of a newer version alone. */
@Component
class Migration implements FlywayMigrationStrategy {

    private final DemoMark mark;
    private final boolean demo;

    Migration(@Value("${commonplace.home}") Path home, @Value("${commonplace.demo:false}") boolean demo) {
        this.mark = DemoMark.of(new Home(home));
        this.demo = demo;
    }

    /** @throws CannotStart if a newer version has been at work in this database */
    @Override
    public void migrate(Flyway flyway) {
        boolean newer = Stream.of(flyway.info().all())
                .anyMatch(step -> step.getState() == MigrationState.FUTURE_SUCCESS
                        || step.getState() == MigrationState.FUTURE_FAILED);
        if (newer) {
            throw new CannotStart(Words.of("operations.home.newer"));
        }
        if (demo && flyway.info().current() == null) {
            mark.begin();
        }
        flyway.migrate();
    }
}
