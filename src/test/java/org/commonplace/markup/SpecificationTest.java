package org.commonplace.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole dialect, every extension on, against the examples of the specifications it is made of. */
class SpecificationTest {

    private static final String COMMON_MARK = "spec-0.31.2.json";
    private static final String GITHUB = "gfm-spec.json";

    private static final String BARE_ADDRESSES =
            "GitHub's autolinks make links of bare addresses, which CommonMark alone leaves as text";
    private static final String NESTED_STRONG =
            "CommonMark 0.31.2 nests strong in strong; GitHub's renderer shows only the outer one. The newer rule holds";
    private static final String TAG_FILTER =
            "GitHub shows nine tags as text; here the sanitiser takes them out, with many more, and keeps what is safe";

    private static final Map<String, Map<String, List<Integer>>> DIFFERENCES = Map.of(
            COMMON_MARK, Map.of(BARE_ADDRESSES, List.of(606, 608, 611, 612)),
            GITHUB,
                    Map.of(
                            BARE_ADDRESSES, List.of(614, 616, 619, 620),
                            NESTED_STRONG, List.of(398, 426, 434, 435, 436, 473, 474, 475, 477),
                            TAG_FILTER, List.of(652)));

    private final Dialect dialect = new Dialect();

    @ParameterizedTest
    @MethodSource
    void readsTextAsTheSpecificationsDo(String file, Example example) {
        assertThat(html(example)).isEqualTo(expected(file, example));
    }

    static Stream<Object[]> readsTextAsTheSpecificationsDo() {
        return Stream.of(
                        COMMON_MARK,
                        GITHUB,
                        "gfm-alerts-spec.json",
                        "cmark-regression.json",
                        "commonmark.js-regression.json")
                .flatMap(file -> Example.of(file)
                        .filter(example -> !differences(file).containsKey(example.number()))
                        .map(example -> new Object[] {file, example}));
    }

    @ParameterizedTest
    @MethodSource
    void differsWhereAReasonIsGiven(String file, Example example, String reason) {
        assertThat(html(example)).as(reason).isNotEqualTo(expected(file, example));
    }

    static Stream<Object[]> differsWhereAReasonIsGiven() {
        return Stream.of(COMMON_MARK, GITHUB)
                .flatMap(file -> Example.of(file)
                        .filter(example -> differences(file).containsKey(example.number()))
                        .map(example ->
                                new Object[] {file, example, differences(file).get(example.number())}));
    }

    private String html(Example example) {
        return new SpecHtml().render(dialect.parse(example.markdown()));
    }

    /** The alerts were recorded with line ends shown as breaks, which neither specification asks for. */
    private static String expected(String file, Example example) {
        return file.startsWith("gfm-alerts") ? example.html().replace("<br>", "") : example.html();
    }

    private static Map<Integer, String> differences(String file) {
        Map<Integer, String> differences = new HashMap<>();
        DIFFERENCES
                .getOrDefault(file, Map.of())
                .forEach((reason, numbers) -> numbers.forEach(number -> differences.put(number, reason)));
        return differences;
    }
}
