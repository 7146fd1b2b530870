package org.commonplace.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What some authors put before a text, between lines of three hyphens, as YAML.
 *
 * @param title what it calls the page; null if it does not say
 * @param labels its {@code labels}, {@code tags}, {@code keywords} and {@code categories}, in order, without repeats
 * @param body the text after it; the whole text where there is none
 */
public record FrontMatter(@Nullable String title, List<String> labels, String body) {

    private static final String FENCE = "---";
    private static final int LONGEST = 32_768;
    private static final int LONGEST_LABEL = 100;
    private static final List<String> LABEL_KEYS = List.of("labels", "tags", "keywords", "categories");

    public FrontMatter {
        labels = List.copyOf(labels);
    }

    /** Takes the front matter off a text. What is not a YAML mapping between such lines belongs to the text. */
    public static FrontMatter of(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        FrontMatter none = new FrontMatter(null, List.of(), unmarked);
        if (!unmarked.startsWith(FENCE)) {
            return none;
        }
        int start = unmarked.indexOf('\n') + 1;
        if (start == 0 || !unmarked.substring(0, start).strip().equals(FENCE)) {
            return none;
        }
        int end = closingLine(unmarked, start);
        if (end < 0) {
            return none;
        }
        Map<?, ?> entries = read(unmarked.substring(start, end));
        int bodyStart = unmarked.indexOf('\n', end) + 1;
        String body = bodyStart == 0 ? "" : unmarked.substring(bodyStart);
        return entries == null ? none : new FrontMatter(title(entries), labels(entries), body);
    }

    private static int closingLine(String text, int from) {
        int line = from;
        int limit = Math.min(text.length(), from + LONGEST);
        while (line < limit) {
            int next = text.indexOf('\n', line);
            String content =
                    text.substring(line, next < 0 ? text.length() : next).stripTrailing();
            if (content.equals(FENCE) || content.equals("...")) {
                return line;
            }
            if (next < 0) {
                return -1;
            }
            line = next + 1;
        }
        return -1;
    }

    private static @Nullable Map<?, ?> read(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(LONGEST);
        try {
            Object read = new Yaml(new SafeConstructor(options)).load(yaml);
            return read instanceof Map<?, ?> entries ? entries : null;
        } catch (YAMLException e) {
            return null;
        }
    }

    private static @Nullable String title(Map<?, ?> entries) {
        Object title = entries.get("title");
        return title == null || title.toString().isBlank()
                ? null
                : title.toString().strip();
    }

    private static List<String> labels(Map<?, ?> entries) {
        Set<String> labels = new LinkedHashSet<>();
        for (String key : LABEL_KEYS) {
            for (String label : words(entries.get(key))) {
                if (!label.isBlank() && label.strip().length() <= LONGEST_LABEL) {
                    labels.add(label.strip());
                }
            }
        }
        return List.copyOf(labels);
    }

    private static List<String> words(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<String> words = new ArrayList<>();
            for (Object item : list) {
                if (item != null) {
                    words.add(item.toString());
                }
            }
            return words;
        }
        return value == null ? List.of() : Arrays.asList(value.toString().split(","));
    }
}
