package org.commonplace.wiki.outside;

import java.time.Clock;
import java.time.Duration;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.Sample;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An outside link of the sample library that has been missing for days. Its name is one that never leads anywhere (RFC 2606). */
@Component
@Order(30)
class OutsideLinkSample implements Sample {

    private static final String NOWHERE = "archive.northmere.example";
    private static final int NOT_FOUND = 404;

    private final OutsideLinkReader reader;
    private final OutsideLinks links;
    private final JdbcClient database;
    private final Clock clock;

    OutsideLinkSample(OutsideLinkReader reader, OutsideLinks links, JdbcClient database, Clock clock) {
        this.reader = reader;
        this.links = links;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outside-links";
    }

    @Override
    public void fill() {
        reader.readChanged();
        database.sql("SELECT id FROM outside_link WHERE host = ?")
                .param(NOWHERE)
                .query(Long.class)
                .list()
                .forEach(this::missedTwice);
    }

    private void missedTwice(long link) {
        for (int before = 0; before < 2; before++) {
            int failures = before;
            AsOf.at(
                    clock.instant().minus(Duration.ofDays(2L - before)),
                    () -> links.found(link, failures, OutsideAnswer.of(NOT_FOUND)));
        }
    }
}
