package org.commonplace.markup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/** Lets through the elements, attributes and addresses that an article may hold, and nothing else. */
final class Sanitiser {

    private static final String[] ELEMENTS = {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "br",
        "hr",
        "blockquote",
        "pre",
        "div",
        "section",
        "nav",
        "em",
        "strong",
        "b",
        "i",
        "u",
        "s",
        "del",
        "ins",
        "sub",
        "sup",
        "kbd",
        "samp",
        "var",
        "code",
        "mark",
        "small",
        "abbr",
        "cite",
        "q",
        "dfn",
        "time",
        "bdi",
        "bdo",
        "ruby",
        "rt",
        "rp",
        "wbr",
        "span",
        "a",
        "img",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "figure",
        "figcaption",
        "details",
        "summary",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td"
    };

    private static final Set<String> CLASSES = Set.of(
            "callout",
            "callout-note",
            "callout-tip",
            "callout-important",
            "callout-warning",
            "callout-caution",
            "callout-title",
            "callout-shape",
            "toc",
            "footnotes",
            "footnote-ref",
            "footnote-backref",
            "maths",
            "math-block",
            "mermaid",
            "wanted",
            "missing-image",
            "mention",
            "task-list-item");

    private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9_+#.-]{1,40}");
    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,4}%?");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern ALIGNMENT = Pattern.compile("(?i)left|center|right");
    private static final Pattern TASK = Pattern.compile("[0-9]{1,6}");
    private static final Pattern LIST_TYPE = Pattern.compile("[1aAiI]");
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern DIRECTION = Pattern.compile("(?i)ltr|rtl|auto");
    private static final Pattern MOMENT = Pattern.compile("[0-9TZ:+.-]{1,40}");
    private static final Pattern EXTERNAL = Pattern.compile("(?i)\\s*(?:https?:|//|\\\\).*", Pattern.DOTALL);

    private final PolicyFactory policy = policy();

    /** Cleans HTML; marks of {@code places} stay in its text. */
    String clean(String html, Placeholders places, ArticleLinks links) {
        SafeHtml safe = new SafeHtml(places, links);
        HtmlSanitizer.sanitize(html, policy.apply(safe));
        return safe.html();
    }

    private static PolicyFactory policy() {
        HtmlPolicyBuilder builder = new HtmlPolicyBuilder()
                .allowElements(ELEMENTS)
                .allowElements(Sanitiser::link, "a")
                .allowElements(Sanitiser::checkbox, "input")
                .allowWithoutAttributes("span", "input")
                .allowUrlProtocols("http", "https", "mailto", "tel");
        text(builder);
        shapes(builder);
        return builder.toFactory();
    }

    private static void text(HtmlPolicyBuilder builder) {
        builder.allowAttributes("title")
                .globally()
                .allowAttributes("lang")
                .matching(LANGUAGE_TAG)
                .globally()
                .allowAttributes("dir")
                .matching(DIRECTION)
                .globally()
                .allowAttributes("id")
                .matching((element, name, value) -> Anchors.of(value))
                .globally()
                .allowAttributes("class")
                .matching((element, name, value) -> classes(value))
                .globally()
                .allowAttributes("name")
                .matching((element, name, value) -> Anchors.of(value))
                .onElements("a")
                .allowAttributes("href")
                .onElements("a")
                .allowAttributes("aria-label")
                .onElements("a", "nav", "input")
                .allowAttributes("aria-hidden")
                .matching(true, "true")
                .onElements("span")
                .allowAttributes("role")
                .matching(true, "note")
                .onElements("div")
                .allowAttributes("datetime")
                .matching(MOMENT)
                .onElements("time");
    }

    private static void shapes(HtmlPolicyBuilder builder) {
        builder.allowAttributes("src", "alt")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(PIXELS)
                .onElements("img")
                .allowAttributes("loading")
                .matching(true, "lazy")
                .onElements("img")
                .allowAttributes("align")
                .matching(ALIGNMENT)
                .onElements("td", "th", "p", "div", "img")
                .allowAttributes("colspan", "rowspan")
                .matching(SPAN)
                .onElements("td", "th")
                .allowAttributes("start")
                .matching(NUMBER)
                .onElements("ol")
                .allowAttributes("type")
                .matching(LIST_TYPE)
                .onElements("ol")
                .allowAttributes("open")
                .onElements("details")
                .allowAttributes("type", "checked", "disabled")
                .onElements("input")
                .allowAttributes("data-task")
                .matching(TASK)
                .onElements("input");
    }

    private static @Nullable String classes(String value) {
        String kept = Stream.of(value.split("\\s+"))
                .filter(name -> CLASSES.contains(name) || LANGUAGE.matcher(name).matches())
                .collect(Collectors.joining(" "));
        return kept.isEmpty() ? null : kept;
    }

    /** Says of links that lead elsewhere that this site neither vouches for them nor hands them its window. */
    private static String link(String element, List<String> attributes) {
        int href = attributes.indexOf("href");
        if (href >= 0
                && href % 2 == 0
                && EXTERNAL.matcher(attributes.get(href + 1)).matches()) {
            attributes.add("rel");
            attributes.add("noopener noreferrer nofollow");
        }
        return element;
    }

    /** The only field is the box of a task list. Nobody can tick it before a script has asked who looks at it. */
    private static @Nullable String checkbox(String element, List<String> attributes) {
        String type = value(attributes, "type");
        if (type == null || !type.toLowerCase(Locale.ROOT).equals("checkbox")) {
            return null;
        }
        boolean checked = value(attributes, "checked") != null;
        String task = value(attributes, "data-task");
        String label = Words.task(checked);
        attributes.clear();
        attributes.addAll(List.of("type", "checkbox", "disabled", "", "aria-label", label));
        if (checked) {
            attributes.addAll(List.of("checked", ""));
        }
        if (task != null) {
            attributes.addAll(List.of("data-task", task));
        }
        return element;
    }

    private static @Nullable String value(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return null;
    }
}
