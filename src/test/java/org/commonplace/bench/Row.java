package org.commonplace.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One figure: what is asked, and what several runs reached.
 *
 * @param unit of all values
 * @param data what it was measured on
 */
record Row(String name, String asked, String unit, List<Double> runs, String data) {

    double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least() {
        return sorted()[0];
    }

    double most() {
        return sorted()[runs.size() - 1];
    }

    String line() {
        return String.format(
                Locale.UK,
                "%-44s %-22s %12s %-6s (%s to %s, %d runs)",
                name,
                asked,
                number(median()),
                unit,
                number(least()),
                number(most()),
                runs.size());
    }

    private static String number(double value) {
        return String.format(Locale.UK, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private double[] sorted() {
        return runs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** The value below which this share of the times lies. */
    static double percentile(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}
