package org.commonplace.events.numbers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Comparator;
import org.commonplace.events.numbers.Dimension;
import org.commonplace.events.numbers.Figures;
import org.commonplace.events.numbers.ReportRow;
import org.commonplace.events.numbers.ReportTable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws how many came: columns for months, bars for everything else. What is kept back is not drawn; the table beside it says so. */
@Tag("figures-chart")
@JsModule("./events/figures-chart.js")
@NpmPackage(value = "echarts", version = "6.1.0")
final class FiguresChart extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    FiguresChart(ReportTable table) {
        ObjectNode drawn = JSON.createObjectNode();
        drawn.put("label", label(table));
        drawn.put("upright", table.by() == Dimension.MONTH);
        ArrayNode names = drawn.putArray("names");
        table.rows().forEach(row -> names.add(name(table, row)));
        ArrayNode series = drawn.putArray("series");
        series(series, "now", table, Measure.ATTENDED);
        series(series, "absent", table, Measure.ABSENT);
        series(series, "before", table, Measure.ATTENDED);
        getElement().setPropertyJson("figures", drawn);
    }

    private void series(ArrayNode all, String tone, ReportTable table, Measure measure) {
        ObjectNode series = all.addObject();
        series.put("tone", tone);
        series.put("name", getTranslation("events.numbers.chart." + tone));
        ArrayNode values = series.putArray("values");
        for (ReportRow row : table.rows()) {
            Figures figures = tone.equals("before") ? row.before() : row.now();
            Number value = figures == null ? null : measure.of(figures);
            if (value == null) {
                values.addNull();
            } else {
                values.add(value.longValue());
            }
        }
    }

    /** Months are short below their columns. */
    private static String name(ReportTable table, ReportRow row) {
        return table.by() == Dimension.MONTH ? row.name().substring(0, 3) : row.name();
    }

    /** What there is to see, for those who do not. */
    private String label(ReportTable table) {
        String by = getTranslation("events.numbers.by." + table.by().code());
        return table.rows().stream()
                .filter(row -> attended(row) > 0)
                .max(Comparator.comparingLong(FiguresChart::attended))
                .map(most -> getTranslation("events.numbers.chart.label.most", by, most.name(), attended(most)))
                .orElseGet(() -> getTranslation("events.numbers.chart.label", by));
    }

    /** How many are told to have attended. */
    private static long attended(ReportRow row) {
        Long many = row.now().attended().attended();
        return many == null ? 0 : many;
    }
}
