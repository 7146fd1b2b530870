package org.commonplace.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a run, printed as they come in. */
final class Figures {

    private final Set<String> wanted;
    private final String data;
    private final List<Row> rows = new ArrayList<>();

    /** {@code wanted} names what to measure, everything when it is empty; {@code data} says on what. */
    Figures(Set<String> wanted, String data) {
        this.wanted = wanted;
        this.data = data;
    }

    boolean wants(String name) {
        return wanted.isEmpty() || wanted.contains(name);
    }

    void add(String name, String asked, String unit, List<Double> runs) {
        add(new Row(name, asked, unit, runs, data));
    }

    void add(Row row) {
        if (rows.isEmpty()) {
            System.out.printf("%-44s %-22s %12s%n", "what", "asked", "median");
        }
        rows.add(row);
        System.out.println(row.line());
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
    }
}
