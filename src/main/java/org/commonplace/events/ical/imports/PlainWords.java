package org.commonplace.events.ical.imports;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Makes Markdown of descriptions, which are plain text by rule and HTML in some programs' files. What was typed stays what is read. */
final class PlainWords {

    private static final int LONGEST_HTML = 300_000;
    private static final Pattern TAGS = Pattern.compile(
            "<(?:br|p|b|i|u|a|ul|ol|li|div|span|html|body|strong|em|table|h[1-6])(?:\\s[^<>]{0,500})?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCKS = Pattern.compile("p|div|li|ul|ol|tr|table|h[1-6]");
    private static final String SIGNS = "\\`*_[]<>#~|";

    private PlainWords() {}

    static String markdown(String text) {
        String plain = text.length() <= LONGEST_HTML && TAGS.matcher(text).find() ? withoutTags(text) : text;
        StringBuilder out = new StringBuilder(plain.length() + plain.length() / 16);
        String[] lines = plain.strip().replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        for (int n = 0; n < lines.length; n++) {
            String line = lines[n].stripTrailing();
            append(out, line);
            boolean goesOn = n + 1 < lines.length && !line.isBlank() && !lines[n + 1].isBlank();
            if (n + 1 < lines.length) {
                out.append(goesOn && !isListed(lines[n + 1]) ? "\\\n" : "\n");
            }
        }
        return out.toString();
    }

    private static boolean isListed(String line) {
        String begun = line.stripLeading();
        return begun.startsWith("- ") || begun.startsWith("* ") || begun.startsWith("• ");
    }

    /** Words with an address stay as they are, since it would lead elsewhere. */
    private static void append(StringBuilder out, String line) {
        String begun = line.stripLeading();
        int from = 0;
        if (begun.startsWith("* ") || begun.startsWith("• ")) {
            out.append("- ");
            begun = begun.substring(2);
        }
        if (!begun.isEmpty()
                && (begun.replace("-", "").isBlank() || begun.replace("=", "").isBlank())) {
            // Below a line of words it would make a heading of them
            out.append('\\');
        }
        while (from < begun.length()) {
            int end = begun.indexOf(' ', from);
            int to = end < 0 ? begun.length() : end + 1;
            String word = begun.substring(from, to);
            if (word.contains("://")) {
                out.append(word.replace("<", "").replace(">", ""));
            } else {
                escape(out, word);
            }
            from = to;
        }
    }

    private static void escape(StringBuilder out, String word) {
        for (int n = 0; n < word.length(); n++) {
            char sign = word.charAt(n);
            if (SIGNS.indexOf(sign) >= 0) {
                out.append('\\');
            }
            if (!Character.isISOControl(sign) || sign == '\t') {
                out.append(sign);
            }
        }
    }

    private static String withoutTags(String html) {
        Document document = Jsoup.parse(html);
        StringBuilder text = new StringBuilder();
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof Element element && element.nameIs("li")) {
                    text.append("\n- ");
                } else if (node instanceof Element element
                        && (element.nameIs("br")
                                || BLOCKS.matcher(element.normalName()).matches())) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element block
                        && BLOCKS.matcher(block.normalName()).matches()) {
                    text.append('\n');
                } else if (node instanceof Element link && link.nameIs("a")) {
                    String address = link.attr("href");
                    if (address.contains("://") && !link.text().contains(address)) {
                        text.append(" (").append(address).append(" )");
                    }
                }
            }
        });
        return text.toString().replaceAll("\n{3,}", "\n\n");
    }
}
