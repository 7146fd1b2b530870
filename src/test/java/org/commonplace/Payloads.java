package org.commonplace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Recorded attacks by text, from the collection {@code security/payloads.jsonl}. */
public final class Payloads {

    /** Longer names are refused somewhere: a person's name is the shortest of all. */
    private static final int LONGEST_NAME = 120;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Payloads() {}

    public static List<String> all() {
        try {
            return Files.readAllLines(Corpora.path("security/payloads.jsonl")).stream()
                    .map(line -> JSON.readTree(line).path("payload").asString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every n-th of those that can be the name of something. */
    public static List<String> names(int every) {
        List<String> names = all().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .distinct()
                .toList();
        return IntStream.range(0, names.size())
                .filter(n -> n % every == 0)
                .mapToObj(names::get)
                .toList();
    }

    /** All of them in texts of so many each. */
    public static List<String> texts(int each) {
        List<String> payloads = all();
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < payloads.size(); from += each) {
            texts.add(String.join("\n\n", payloads.subList(from, Math.min(from + each, payloads.size()))));
        }
        return texts;
    }
}
