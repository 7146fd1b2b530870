package org.commonplace.operations.health;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.commonplace.operations.health.HealthBook.Part;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The same for programs, as details of the actuator's health that administrators see. It never turns the whole down: whoever restarts
 * the product because the index lags or a letter waits makes it worse. The database and the disk have indicators of their own for that.
 */
@Component("partsHealthIndicator")
class PartsHealth implements HealthIndicator {

    private final HealthBook book;

    PartsHealth(HealthBook book) {
        this.book = book;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Part part : book.parts()) {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("state", part.finding().state().name().toLowerCase(Locale.ROOT));
            detail.putAll(part.finding().facts());
            health.withDetail(part.name(), detail);
        }
        return health.build();
    }
}
