package org.commonplace.search;

import java.util.Map;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * How Hibernate Search keeps the index: on this machine's disk, filled from an outbox in the database, so that a save waits for one
 * more row and nothing is lost by a crash.
 */
@Component
class IndexSettings implements HibernatePropertiesCustomizer {

    private static final String BACKEND = "hibernate.search.backend.";
    private static final String OUTBOX = "hibernate.search.coordination.";

    /** How soon a save is found, in milliseconds. */
    private static final int LOOK_EVERY = 400;

    /** How often, and for how long, this process says that it is alive, in milliseconds: after a crash the next one waits that long. */
    private static final int SIGN_OF_LIFE_EVERY = 2_000;

    private static final int GONE_AFTER = 6_000;

    private final IndexFolder folder;

    IndexSettings(IndexFolder folder) {
        this.folder = folder;
    }

    @Override
    public void customize(Map<String, Object> settings) {
        settings.put(BACKEND + "lucene_version", "9.12.3");
        settings.put(BACKEND + "directory.root", folder.path().toString());
        settings.put(BACKEND + "analysis.configurer", BeanReference.ofInstance(new Analysis()));
        settings.put(BACKEND + "thread_pool.size", 2);
        settings.put(BACKEND + "indexing.queue_count", 2);
        settings.put(BACKEND + "io.writer.ram_buffer_size", 8);
        settings.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false);
        settings.put(OUTBOX + "strategy", "outbox-polling");
        settings.put(OUTBOX + "event_processor.polling_interval", LOOK_EVERY);
        settings.put(OUTBOX + "event_processor.pulse_interval", SIGN_OF_LIFE_EVERY);
        settings.put(OUTBOX + "event_processor.pulse_expiration", GONE_AFTER);
        settings.put(OUTBOX + "event_processor.batch_size", 100);
        settings.put(OUTBOX + "event_processor.retry_delay", 5);
        table("outboxevent", IndexOutbox.TABLE, settings);
        table("agent", "search_agent", settings);
    }

    private static void table(String mapping, String name, Map<String, Object> settings) {
        settings.put(OUTBOX + "entity.mapping." + mapping + ".table", name);
        settings.put(OUTBOX + "entity.mapping." + mapping + ".uuid_type", "CHAR");
    }
}
