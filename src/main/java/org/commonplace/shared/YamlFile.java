package org.commonplace.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the product's own resources in YAML into records. Not for files from outside. */
public final class YamlFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private YamlFile() {}

    /**
     * A file of the product as a record of this type.
     *
     * @param path where it is in the jar
     * @throws RuntimeException as {@link #read}, and when there is no such file
     */
    public static <T> T bundled(String path, Class<T> type) {
        try {
            return read(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text as a record of this type.
     *
     * @throws RuntimeException when it is not YAML, or has a key that the record does not know
     */
    public static <T> T read(String text, Class<T> type) {
        Object entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return MAPPER.convertValue(entries, type);
    }
}
