package org.commonplace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.commonplace.CommonplaceTest;
import org.commonplace.shared.Setting.Group;
import org.commonplace.shared.Setting.Kind;
import org.commonplace.shared.Settings.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
class SettingsTest {

    private static final Setting SIZE =
            Setting.number("commonplace.test.max-size", Group.LIMITS, Kind.MEGABYTES, "50MB", 1, 300);

    @Autowired
    ObjectProvider<JdbcClient> database;

    @Autowired
    Seal seal;

    @Test
    void whatTheEnvironmentSaysWinsAndIsKnownByItsVariable() {
        Settings settings = settings(
                new SystemEnvironmentPropertySource("systemEnvironment", Map.of("COMMONPLACE_TEST_MAXSIZE", "7MB")));
        assertThat(settings.size(SIZE).toMegabytes()).isEqualTo(7);
        assertThat(settings.fixed(SIZE)).hasValueSatisfying(fixed -> {
            assertThat(fixed.place()).isEqualTo(Place.ENVIRONMENT);
            assertThat(fixed.where()).isEqualTo("COMMONPLACE_TEST_MAXSIZE");
        });
    }

    @Test
    void whatMakesNoSenseDoesNotHold() {
        Settings settings = settings(new MapPropertySource("test", Map.of("commonplace.test.max-size", "large")));
        assertThat(settings.size(SIZE).toMegabytes()).isEqualTo(50);
    }

    @Test
    void whatTheHomesFileSaysWins() {
        Settings settings = settings(new MapPropertySource(
                "Config resource 'file [/home/x/application.properties]' via location 'optional:file:'",
                Map.of("commonplace.test.max-size", "9MB")));
        assertThat(settings.size(SIZE).toMegabytes()).isEqualTo(9);
        assertThat(settings.fixed(SIZE))
                .hasValueSatisfying(fixed -> assertThat(fixed.place()).isEqualTo(Place.FILE));
    }

    @Test
    void whatTheProductItselfComesWithIsNobodysDecision() {
        Settings settings = settings(new MapPropertySource(
                "Config resource 'class path resource [application.properties]' via location 'optional:classpath:/'",
                Map.of("commonplace.test.max-size", "9MB")));
        assertThat(settings.fixed(SIZE)).isEmpty();
        assertThat(settings.size(SIZE).toMegabytes()).isEqualTo(50);
    }

    private Settings settings(org.springframework.core.env.PropertySource<?> source) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(source);
        if (source.getName().equals("systemEnvironment")) {
            environment.getPropertySources().replace("systemEnvironment", source);
        }
        ConfigurationPropertySources.attach(environment);
        return new Settings(environment, database, seal);
    }
}
