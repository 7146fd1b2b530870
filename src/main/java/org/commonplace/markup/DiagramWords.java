package org.commonplace.markup;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that a reader of a Mermaid diagram sees: what is written on its nodes and lines, a line for each. */
final class DiagramWords {

    /** A label in its brackets, quotes or bars, or what follows the colon of a message or a title. */
    private static final Pattern LABEL =
            Pattern.compile("(?<![\\[({|\"])[\\[({|\"]++([^\\[\\](){}|\"]++)[\\])}|\"]++|:[ \\t]++([^\\n]++)");

    private static final Pattern LINE_BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

    private DiagramWords() {}

    static String of(String source) {
        Set<String> labels = new LinkedHashSet<>();
        LABEL.matcher(source)
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(Objects::nonNull)
                .map(label -> LINE_BREAK.matcher(label).replaceAll(" ").strip())
                .filter(label -> label.codePoints().anyMatch(Character::isLetterOrDigit))
                .forEach(labels::add);
        return String.join("\n", labels) + "\n";
    }
}
