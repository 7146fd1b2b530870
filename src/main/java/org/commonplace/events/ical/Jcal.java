package org.commonplace.events.ical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Writes the same calendars as JSON (jCal, RFC 7265). */
final class Jcal {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> NUMBERS = Set.of("interval", "count", "bymonthday", "bymonth", "bysetpos");
    private static final int DAY_LENGTH = 8;

    private Jcal() {}

    static byte[] write(Part calendar) {
        return JSON.writeValueAsBytes(part(calendar));
    }

    private static List<Object> part(Part part) {
        return List.of(
                part.name().toLowerCase(Locale.ROOT),
                part.lines().stream().map(Jcal::line).toList(),
                part.parts().stream().map(Jcal::part).toList());
    }

    private static List<Object> line(Line line) {
        Map<String, String> parameters = new LinkedHashMap<>();
        line.parameters().forEach((name, value) -> {
            if (!name.equals("VALUE")) {
                parameters.put(name.toLowerCase(Locale.ROOT), value);
            }
        });
        boolean ofNoStandard =
                line.name().startsWith("X-") && !line.parameters().containsKey("VALUE");
        List<Object> json = new ArrayList<>();
        json.add(line.name().toLowerCase(Locale.ROOT));
        json.add(parameters);
        json.add(ofNoStandard ? "unknown" : line.kind().word());
        line.values().forEach(value -> json.add(value(line.kind(), value)));
        return json;
    }

    private static Object value(Line.Kind kind, String value) {
        return switch (kind) {
            case DATE, DATE_TIME -> time(value);
            case INTEGER -> Integer.valueOf(value);
            case UTC_OFFSET -> value.substring(0, 3) + ":" + value.substring(3);
            case RECUR -> recur(value);
            case TEXT, URI, DURATION -> value;
        };
    }

    /** {@code 20270310T093000} as {@code 2027-03-10T09:30:00}. */
    private static String time(String value) {
        String day = value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6, DAY_LENGTH);
        return value.length() == DAY_LENGTH
                ? day
                : day + "T" + value.substring(9, 11) + ":" + value.substring(11, 13) + ":" + value.substring(13);
    }

    private static Map<String, Object> recur(String rule) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (String part : rule.split(";")) {
            String name = part.substring(0, part.indexOf('=')).toLowerCase(Locale.ROOT);
            List<Object> values = new ArrayList<>();
            for (String value : part.substring(part.indexOf('=') + 1).split(",")) {
                values.add(name.equals("until") ? time(value) : number(name, value));
            }
            parts.put(name, values.size() == 1 ? values.getFirst() : values);
        }
        return parts;
    }

    private static Object number(String name, String value) {
        return NUMBERS.contains(name) ? (Object) Integer.valueOf(value) : value;
    }
}
