package org.commonplace.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What an article may hold, said a second time and checked by another parser than the one that cleans. */
public final class AllowList {

    private static final Set<String> ELEMENTS = words(
            "h1 h2 h3 h4 h5 h6 p br hr blockquote pre div section nav em strong b i u s del ins sub sup kbd samp var code"
                    + " mark small abbr cite q dfn time bdi bdo ruby rt rp wbr span a img ul ol li dl dt dd figure"
                    + " figcaption details summary table caption thead tbody tfoot tr th td input");

    private static final Set<String> EVERYWHERE = words("title lang dir id class");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("a", words("href name rel aria-label")),
            Map.entry("nav", words("aria-label")),
            Map.entry("span", words("aria-hidden")),
            Map.entry("div", words("role align tabindex aria-label")),
            Map.entry("p", words("align")),
            Map.entry("time", words("datetime")),
            Map.entry("img", words("src alt width height loading align")),
            Map.entry("td", words("align colspan rowspan")),
            Map.entry("th", words("align colspan rowspan")),
            Map.entry("ol", words("start type")),
            Map.entry("details", words("open")),
            Map.entry("input", words("type disabled checked aria-label data-task")));

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?|mailto|tel):.*|[^:]*|[/#?.][^\\s]*|[^:/?#]*[/?#].*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ANCHOR = Pattern.compile("(?:h|fn|fnref)-.+", Pattern.DOTALL);

    private AllowList() {}

    public static void check(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            if (!element.normalName().equals("body")) {
                check(element);
            }
        }
    }

    public static String text(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    private static void check(Element element) {
        String name = element.normalName();
        assertThat(name).isIn(ELEMENTS);
        for (Attribute attribute : element.attributes()) {
            boolean own = ATTRIBUTES.getOrDefault(name, Set.of()).contains(attribute.getKey());
            assertThat(own || EVERYWHERE.contains(attribute.getKey()))
                    .as("%s on %s", attribute, name)
                    .isTrue();
            check(attribute.getKey(), attribute.getValue());
        }
        if (name.equals("input")) {
            assertThat(element.attr("type")).isEqualTo("checkbox");
            assertThat(element.hasAttr("disabled")).isTrue();
        }
    }

    private static void check(String attribute, String value) {
        switch (attribute) {
            case "href", "src" -> {
                // Browsers drop these characters before they look for the scheme.
                String address = value.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
                assertThat(address).matches(ADDRESS);
            }
            case "id", "name" -> assertThat(value).matches(ANCHOR);
            default -> {}
        }
    }

    private static Set<String> words(String words) {
        return new HashSet<>(Arrays.asList(words.split(" ")));
    }
}
