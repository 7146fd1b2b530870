package org.commonplace.search.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonplace.search.Sought;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where the search view is, and how an address says what is looked for. */
final class SearchAddress {

    static final String PATH = "search";

    private static final String WORDS = "q";
    private static final String TYPE = "type";
    private static final String SPACE = "space";
    private static final String LABEL = "label";
    private static final String ARCHIVED = "archived";

    private SearchAddress() {}

    static Sought read(Location location) {
        QueryParameters parameters = location.getQueryParameters();
        return new Sought(
                parameters.getSingleParameter(WORDS).orElse(""),
                given(parameters, TYPE),
                given(parameters, SPACE),
                given(parameters, LABEL),
                parameters.getSingleParameter(ARCHIVED).filter("true"::equals).isPresent());
    }

    static QueryParameters of(Sought sought) {
        return QueryParameters.fromString(query(sought));
    }

    static String href(Sought sought) {
        String query = query(sought);
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    private static String query(Sought sought) {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put(WORDS, sought.words());
        parameters.put(TYPE, sought.type());
        parameters.put(SPACE, sought.space());
        parameters.put(LABEL, sought.label());
        parameters.put(ARCHIVED, sought.archived() ? "true" : null);
        return parameters.entrySet().stream()
                .filter(one -> one.getValue() != null && !one.getValue().isBlank())
                .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static @Nullable String given(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }
}
