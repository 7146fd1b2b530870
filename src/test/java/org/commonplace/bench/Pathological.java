package org.commonplace.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonplace.Corpora;
import org.commonplace.markup.LinkTargets;
import org.commonplace.markup.Markdown;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long the texts take to render that made other parsers run for minutes, in this process rather than in the product's. */
final class Pathological {

    private final Figures figures;
    private final Markdown markdown = new Markdown();

    Pathological(Figures figures) {
        this.figures = figures;
    }

    void measure() {
        try {
            measure(JsonMapper.shared()
                    .readTree(Corpora.path("commonmark/pathological.json").toFile()));
        } catch (TestAbortedException absent) {
            System.err.println("The pathological patterns are not measured. " + absent.getMessage());
        }
    }

    private void measure(JsonNode patterns) {
        Map<String, List<Double>> times = new TreeMap<>();
        for (int run = 0; run <= Bench.RUNS; run++) {
            for (JsonNode pattern : patterns) {
                double time = milliseconds(text(pattern));
                if (run > 0) {
                    times.computeIfAbsent(pattern.path("name").asString(), name -> new ArrayList<>())
                            .add(time);
                }
            }
        }
        times.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> Row.percentile(numbers(entry.getValue()), 0.5)))
                .ifPresent(slowest -> figures.add(new Row(
                        "slowest of the " + times.size() + " pathological patterns",
                        "< 1,000",
                        "ms",
                        slowest.getValue(),
                        slowest.getKey())));
    }

    private static double[] numbers(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double milliseconds(String text) {
        long began = System.nanoTime();
        markdown.render(text, LinkTargets.NONE);
        return (System.nanoTime() - began) / 1e6;
    }

    private static String text(JsonNode pattern) {
        int repeat = pattern.path("repeat").asInt();
        return pattern.path("prefix").asString()
                + pattern.path("open").asString().repeat(repeat)
                + pattern.path("middle").asString()
                + pattern.path("close").asString().repeat(repeat);
    }
}
