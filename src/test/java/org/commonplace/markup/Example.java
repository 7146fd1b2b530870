package org.commonplace.markup;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commonplace.Corpora;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One example of a specification: a text and the HTML it makes. */
record Example(int number, String section, String markdown, String html) {

    static Stream<Example> of(String file) {
        return json("commonmark/" + file)
                .map(example -> new Example(
                        example.get("example").asInt(),
                        example.get("section").asString(),
                        example.get("markdown").asString(),
                        example.get("html").asString()));
    }

    static Stream<JsonNode> json(String file) {
        JsonNode list = JsonMapper.builder().build().readTree(Corpora.path(file).toFile());
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Override
    public String toString() {
        return number + " " + section;
    }
}
