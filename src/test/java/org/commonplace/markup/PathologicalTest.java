package org.commonplace.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Texts that made other parsers run for minutes or out of stack. */
class PathologicalTest {

    /** Long enough for any machine; what is quadratic takes minutes. The benchmark says how fast it is. */
    private static final Duration HANGS = Duration.ofSeconds(30);

    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @MethodSource
    void rendersInBoundedTime(String name, String text, TestReporter reporter) {
        long start = System.nanoTime();
        Rendered rendered = Assertions.assertTimeoutPreemptively(HANGS, () -> markdown.render(text, LinkTargets.NONE));
        reporter.publishEntry(name, Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        assertThat(rendered.segments()).hasSize(1);
    }

    static Stream<Object[]> rendersInBoundedTime() {
        return Stream.concat(Example.json("commonmark/pathological.json").map(PathologicalTest::recorded), own());
    }

    private static Object[] recorded(JsonNode pattern) {
        int repeat = pattern.get("repeat").asInt();
        String text = pattern.get("prefix").asString()
                + pattern.get("open").asString().repeat(repeat)
                + pattern.get("middle").asString()
                + pattern.get("close").asString().repeat(repeat);
        return new Object[] {pattern.get("name").asString(), text};
    }

    /** What this dialect adds, and large but honest pages. */
    private static Stream<Object[]> own() {
        return Stream.of(
                new Object[] {"wiki links without end", "[[a".repeat(100_000)},
                new Object[] {"formulas without end", "$a ".repeat(100_000)},
                new Object[] {"displayed formulas without end", "x $$a ".repeat(100_000)},
                new Object[] {"colons", ":a".repeat(100_000)},
                new Object[] {"mail names without host", "a@".repeat(100_000)},
                new Object[] {"addresses", "www.".repeat(100_000)},
                new Object[] {"addresses in parentheses", "http://a" + ")".repeat(100_000)},
                new Object[] {"entities in an address", "http://a" + "&a;".repeat(50_000)},
                new Object[] {"backticks of all lengths", backticks(1_000)},
                new Object[] {"one heading, many times", "# a\n".repeat(50_000)},
                new Object[] {"footnotes", "[^a]".repeat(50_000) + "\n\n[^a]: b\n"},
                new Object[] {"footnotes in footnotes", "[^0]\n\n" + footnotes(5_000)},
                new Object[] {
                    "wide table of short rows",
                    "|a".repeat(1_000) + "\n" + "|-".repeat(1_000) + "\n" + "|b\n".repeat(20_000)
                },
                new Object[] {"terms", "a\n: b\n".repeat(50_000)},
                new Object[] {"nested lists", nestedLists(1_000)},
                new Object[] {"table of 10,000 rows", "|a|b|\n|-|-|\n" + "|[[c]]|*d* `e`|\n".repeat(10_000)},
                new Object[] {"page of 5 MB", "Words and *words*, a [link](page.md) and [[another]].\n\n".repeat(90_000)
                });
    }

    private static String backticks(int longest) {
        StringBuilder text = new StringBuilder();
        for (int length = 1; length <= longest; length++) {
            text.append("e").append("`".repeat(length));
        }
        return text.toString();
    }

    private static String footnotes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("[^").append(i).append("]: next[^").append(i + 1).append("]\n\n");
        }
        return text.toString();
    }

    private static String nestedLists(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(" ".repeat(2 * i)).append("- a\n");
        }
        return text.toString();
    }
}
