package org.commonplace.shared;

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
     * The text as a record of this type.
     *
     * @throws RuntimeException when it is not YAML, or has a key that the record does not know
     */
    public static <T> T read(String text, Class<T> type) {
        Object entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return MAPPER.convertValue(entries, type);
    }
}
