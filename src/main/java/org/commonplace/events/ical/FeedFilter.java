package org.commonplace.events.ical;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.commonplace.shared.Invalid;

/**
 * Which events a feed has, named as in the address of the calendar screen: {@code calendar}, {@code tag}, {@code audience},
 * {@code place}, {@code mine}. Names it does not know are left out.
 *
 * @param calendars their slugs
 * @param mine only what its reader planned, where they speak or have a place, and what is in calendars they follow
 */
public record FeedFilter(Set<String> calendars, Set<String> tags, Set<String> audience, String place, boolean mine) {

    /** Everything. */
    public static final FeedFilter ALL = new FeedFilter(Set.of(), Set.of(), Set.of(), "", false);

    /** What concerns its reader. */
    public static final FeedFilter MINE = new FeedFilter(Set.of(), Set.of(), Set.of(), "", true);

    private static final int MOST = 20;
    private static final int LONGEST = 140;

    /** @throws Invalid when it names too much */
    public FeedFilter {
        calendars = few("calendar", calendars);
        tags = few("tag", tags);
        audience = few("audience", audience);
        place = brief("place", place.strip());
    }

    static FeedFilter tagged(String tag) {
        return new FeedFilter(Set.of(), Set.of(tag), Set.of(), "", false);
    }

    /** What a query, such as {@code tag=training&calendar=library}, asks for. */
    public static FeedFilter of(String query) {
        Map<String, List<String>> values = new TreeMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return of(name -> values.getOrDefault(name, List.of()));
    }

    /** What parameters of these names ask for. */
    static FeedFilter of(Function<String, Collection<String>> parameters) {
        return new FeedFilter(
                words(parameters.apply("calendar")),
                words(parameters.apply("tag")),
                words(parameters.apply("audience")),
                parameters.apply("place").stream().findFirst().orElse(""),
                !parameters.apply("mine").isEmpty());
    }

    /** As a query; the same filter is always the same text. */
    public String query() {
        List<String> pairs = new ArrayList<>();
        new TreeSet<>(calendars).forEach(value -> pairs.add(pair("calendar", value)));
        new TreeSet<>(tags).forEach(value -> pairs.add(pair("tag", value)));
        new TreeSet<>(audience).forEach(value -> pairs.add(pair("audience", value)));
        if (!place.isEmpty()) {
            pairs.add(pair("place", place));
        }
        if (mine) {
            pairs.add(pair("mine", "yes"));
        }
        return String.join("&", pairs);
    }

    private static Set<String> words(Collection<String> values) {
        Set<String> words = new TreeSet<>();
        values.forEach(value -> words.add(value.strip()));
        words.remove("");
        return words;
    }

    private static Set<String> few(String field, Set<String> values) {
        if (values.size() > MOST) {
            throw new Invalid(field, "events.many", MOST);
        }
        values.forEach(value -> brief(field, value));
        return Set.copyOf(values);
    }

    private static String brief(String field, String value) {
        if (value.length() > LONGEST) {
            throw new Invalid(field, "events.text.long", LONGEST);
        }
        return value;
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
