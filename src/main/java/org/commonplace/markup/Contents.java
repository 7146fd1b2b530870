package org.commonplace.markup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonplace.markup.InlineNodes.Maths;
import org.commonplace.markup.MathsBlocks.MathsBlock;
import org.commonplace.markup.Rendered.Feature;

/** What a document holds, found before it is written: its outline and what the browser needs for it. */
final class Contents {

    private final Anchors anchors = new Anchors();
    private final List<Rendered.Heading> outline = new ArrayList<>();
    private final Map<Node, String> ids = new IdentityHashMap<>();
    private final Set<Feature> uses = EnumSet.noneOf(Feature.class);

    private Contents() {}

    static Contents of(Node document) {
        Contents contents = new Contents();
        contents.visit(document);
        return contents;
    }

    List<Rendered.Heading> outline() {
        return outline;
    }

    Set<Feature> uses() {
        return uses;
    }

    String id(Heading heading) {
        return ids.getOrDefault(heading, "");
    }

    /** The language of a fence, in lower case; empty if it names none. */
    static String language(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        int end = 0;
        while (end < info.length() && !Character.isWhitespace(info.charAt(end)) && info.charAt(end) != '{') {
            end++;
        }
        return info.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void visit(Node node) {
        switch (node) {
            case Heading heading -> add(heading);
            case FencedCodeBlock code -> add(language(code));
            case Maths maths -> uses.add(Feature.MATHS);
            case MathsBlock maths -> uses.add(Feature.MATHS);
            default -> {}
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
        }
    }

    private void add(Heading heading) {
        String text = PlainText.of(heading);
        String id = anchors.unique(text);
        ids.put(heading, id);
        if (!text.isEmpty()) {
            outline.add(new Rendered.Heading(heading.getLevel(), id, text));
        }
    }

    private void add(String language) {
        switch (language) {
            case "mermaid" -> uses.add(Feature.DIAGRAMS);
            case "math" -> uses.add(Feature.MATHS);
            case "", "text", "plain", "plaintext" -> {}
            default -> uses.add(Feature.CODE);
        }
    }
}
