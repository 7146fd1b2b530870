package org.commonplace.shared;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * What holds now: what the environment or the settings file says, or else what an administrator has set, or else the fallback. A change
 * holds at once where it was made and within {@value #KEPT_SECONDS} seconds on other nodes. While the database is away, what was last
 * read holds on.
 */
@Component
public class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final int KEPT_SECONDS = 10;
    private static final long KEPT = Duration.ofSeconds(KEPT_SECONDS).toNanos();

    /** Names of the property sources that are the product's own, and so nobody's decision. */
    private static final List<String> OWN =
            List.of("class path resource [application.properties]", "defaultProperties");

    private final ConfigurableEnvironment environment;
    private final ObjectProvider<JdbcClient> database;
    private final Seal seal;
    private final Map<String, Optional<Fixed>> fixed = new java.util.concurrent.ConcurrentHashMap<>();
    private volatile Map<String, String> kept = Map.of();
    private volatile long readAt;
    private volatile boolean read;

    public Settings(ConfigurableEnvironment environment, ObjectProvider<JdbcClient> database, Seal seal) {
        this.environment = environment;
        this.database = database;
        this.seal = seal;
    }

    /**
     * A setting that was made outside and so cannot be changed on a screen.
     *
     * @param where the variable of the environment; the place of the settings file; empty for an option of the start
     */
    public record Fixed(String value, String where, Place place) {}

    /** Where a setting that cannot be changed on a screen was made. */
    public enum Place {
        ENVIRONMENT,
        FILE,
        OPTION
    }

    /** What was set outside, where it was. */
    public Optional<Fixed> fixed(Setting setting) {
        Optional<Fixed> own = fixed(setting.name());
        String other = setting.fixedBy();
        return own.isPresent() || other == null
                ? own
                : fixed(other).map(by -> new Fixed(setting.fallback(), by.where(), by.place()));
    }

    /** What holds, as the settings file would have it; not for secrets. */
    public String text(Setting setting) {
        if (setting.isSecret()) {
            throw new IllegalArgumentException(setting.name() + " is a secret");
        }
        return fixed(setting).map(Fixed::value).orElseGet(() -> chosen(setting).orElse(setting.fallback()));
    }

    /** What an administrator has set, whether or not it holds; of a secret, sealed. */
    public Optional<String> chosen(Setting setting) {
        return Optional.ofNullable(current().get(setting.name()));
    }

    /** The secret that holds; empty where there is none, or none that this home's key opens. */
    public Optional<String> secret(Setting setting) {
        Optional<Fixed> outside = fixed(setting);
        return outside.isPresent()
                ? outside.map(Fixed::value).filter(value -> !value.isEmpty())
                : chosen(setting).flatMap(closed -> seal.open(setting.name(), closed));
    }

    public boolean isOn(Setting setting) {
        return Boolean.parseBoolean(text(setting).strip());
    }

    public long number(Setting setting) {
        return read(setting, Long::parseLong);
    }

    public Duration duration(Setting setting) {
        return read(setting, DurationStyle::detectAndParse);
    }

    public DataSize size(Setting setting) {
        return read(setting, DataSize::parse);
    }

    public ZoneId zone(Setting setting) {
        return read(setting, ZoneId::of);
    }

    /** What was set outside nobody has checked; where it makes no sense, the fallback holds, and the log says so. */
    private <T> T read(Setting setting, Function<String, T> parse) {
        String text = text(setting).strip();
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException senseless) {
            LOG.warn("“{}” makes no sense as {}; {} holds", text, setting.name(), setting.fallback());
            return parse.apply(setting.fallback());
        }
    }

    /** Has what was set read anew, once the transaction at hand is committed. */
    public void forget() {
        AfterCommit.run(() -> read = false);
    }

    private Map<String, String> current() {
        if (!read || System.nanoTime() - readAt > KEPT) {
            refresh();
        }
        return kept;
    }

    private synchronized void refresh() {
        if (read && System.nanoTime() - readAt <= KEPT) {
            return;
        }
        read = true;
        readAt = System.nanoTime();
        try {
            Map<String, String> found = new HashMap<>();
            database.getObject().sql("SELECT name, value FROM setting").query(row -> {
                found.put(row.getString("name"), row.getString("value"));
            });
            kept = Map.copyOf(found);
        } catch (DataAccessException away) {
            LOG.warn("Settings could not be read; those last read hold on", away);
        }
    }

    private Optional<Fixed> fixed(String name) {
        return fixed.computeIfAbsent(name, this::find);
    }

    private Optional<Fixed> find(String name) {
        ConfigurationPropertyName wanted = ConfigurationPropertyName.of(name);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            String place = placeOf(source);
            ConfigurationProperty property =
                    OWN.stream().anyMatch(place::contains) ? null : source.getConfigurationProperty(wanted);
            if (property != null) {
                return Optional.of(fixed(name, source, property));
            }
        }
        return Optional.empty();
    }

    private Fixed fixed(String name, ConfigurationPropertySource source, ConfigurationProperty property) {
        String value = environment.resolvePlaceholders(String.valueOf(property.getValue()));
        String place = placeOf(source);
        if (place.equals("systemEnvironment")) {
            return new Fixed(value, variable(name, source), Place.ENVIRONMENT);
        }
        return place.contains("file [")
                ? new Fixed(value, "application.properties", Place.FILE)
                : new Fixed(value, name, Place.OPTION);
    }

    /** A variable may be written with an underscore for each hyphen, or without. */
    private static String variable(String name, ConfigurationPropertySource source) {
        String dotted = name.toUpperCase(Locale.ROOT).replace('.', '_');
        String usual = dotted.replace('-', '_');
        boolean isThere = source.getUnderlyingSource() instanceof PropertySource<?> variables
                && variables.containsProperty(usual);
        return isThere ? usual : dotted.replace("-", "");
    }

    private static String placeOf(ConfigurationPropertySource source) {
        @Nullable Object underlying = source.getUnderlyingSource();
        return underlying instanceof PropertySource<?> named ? named.getName() : "";
    }
}
