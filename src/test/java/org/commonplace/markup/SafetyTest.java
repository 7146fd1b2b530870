package org.commonplace.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.commonplace.Payloads;
import org.commonplace.markup.Rendered.Html;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is written, an article holds only what {@link AllowList} names. */
class SafetyTest {

    private final Markdown markdown = new Markdown();

    @Test
    void noPayloadLeavesAnythingActive() {
        assertThat(Payloads.all()).hasSizeGreaterThan(4_000).allSatisfy(this::staysSafe);
    }

    @Test
    void noPayloadLeavesAnythingActiveInsideOtherMarkdown() {
        List<String> templates = List.of(
                "[words](%s)",
                "[words](<%s>)",
                "![%s](a.png)",
                "![alt](%s)",
                "[words](a \"%s\")",
                "<%s>",
                "[[%s]]",
                "[[a|%s]]",
                "[a][b]\n\n[b]: %s",
                "[a][b]\n\n[b]: /u '%s'",
                "```%s\ncode\n```",
                "$%s$",
                "# %s",
                "> [!NOTE]\n> %s",
                "|%s|\n|-|\n|%s|",
                "term\n: %s",
                "[^1]\n\n[^1]: %s",
                "{{label: %s}}",
                "<a href=\"%s\">",
                "<img title='%s'>");
        Random random = new Random(1);
        assertThat(Payloads.all()).allSatisfy(payload -> {
            String template = templates.get(random.nextInt(templates.size()));
            staysSafe(template.replace("%s", payload));
        });
    }

    @Test
    void dompurifysCasesLeaveNothingActive() {
        assertThat(Example.json("security/dompurify-expect.json").toList())
                .hasSizeGreaterThan(200)
                .allSatisfy(example -> staysSafe(example.get("payload").asString()));
    }

    @Test
    void naughtyStringsRenderAndStaySafe() {
        assertThat(naughtyStrings()).hasSizeGreaterThan(400).allSatisfy(this::staysSafe);
    }

    @Test
    void anyMixtureOfMarksRendersAndStaysSafe() {
        Random random = new Random(7);
        List<String> bits = new ArrayList<>(naughtyStrings());
        bits.addAll(List.of(
                "[[",
                "]]",
                "![",
                "](",
                ")",
                "*",
                "**",
                "_",
                "~~",
                "`",
                "```\n",
                "$",
                "$$",
                "<",
                ">",
                "<!--",
                "-->",
                "|",
                "\n|-|-|\n",
                "\n",
                "\n\n",
                "> ",
                "- ",
                "1. ",
                "# ",
                ": ",
                "[^1]",
                "\n[^1]: ",
                "{{children}}",
                "\n: ",
                "{{label: a}}",
                "[TOC]",
                "&",
                "&amp;",
                "\\",
                "    ",
                "\t",
                "---\n",
                "<div title=\"",
                "<b",
                "'",
                "\""));
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n >= 0; n--) {
                text.append(bits.get(random.nextInt(bits.size())));
            }
            staysSafe(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iframe",
                "object",
                "embed",
                "form",
                "base",
                "meta",
                "link",
                "script",
                "style",
                "svg",
                "math",
                "button",
                "textarea",
                "select",
                "video",
                "audio",
                "template",
                "title",
                "frameset",
                "applet",
                "portal"
            })
    void takesOutElementsThatActOrEmbed(String element) {
        String html = html("before\n\n<" + element + " src=\"https://a.example\" content=\"0;url=//a\">\n\nafter");
        assertThat(html.toLowerCase(Locale.ROOT)).doesNotContain("<" + element).contains("before");
        staysSafe("<" + element + " src=x>text</" + element + ">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&#115;cript:alert(1)",
                "data:text/html,a",
                "vbscript:a",
                "file:///etc/passwd",
                "blob:a",
                "&#x6A;avascript:alert(1)",
                "javascript&colon;alert(1)"
            })
    void linksOfOtherSchemesKeepOnlyTheirWords(String address) {
        assertThat(html("[words](" + address + ")")).isEqualTo("<p>words</p>\n");
        assertThat(html("<a href=\"" + address + "\">words</a>")).isEqualTo("<p>words</p>\n");
    }

    @Test
    void anAttributeCannotSwallowAPieceDecidedForEachReader() {
        Rendered rendered =
                markdown.render("<div title=\"\n\n{{children}}\n\n\" class=\"wanted\">x</div>", LinkTargets.NONE);
        assertThat(rendered.segments()).allSatisfy(segment -> {
            if (segment instanceof Html html) {
                AllowList.check(html.html());
            }
        });
        assertThat(rendered.segments()).hasOnlyElementsOfType(Html.class);
    }

    @Test
    void harmlessTextSurvives() {
        String text = "Use a < b && c > d, \"quotes\" & 5 + 3 = 8; mail me @ noon {{ or }} `<script>`.";
        assertThat(markdown.render(text, LinkTargets.NONE).plainText()).isEqualTo(text.replace("`", ""));
        assertThat(AllowList.text(html(text))).isEqualTo(text.replace("`", ""));
    }

    private static List<String> naughtyStrings() {
        return Example.json("security/blns.json").map(JsonNode::asString).toList();
    }

    private void staysSafe(String text) {
        AllowList.check(html(text));
    }

    private String html(String text) {
        StringBuilder html = new StringBuilder();
        for (Rendered.Segment segment : markdown.render(text, LinkTargets.NONE).segments()) {
            html.append(segment instanceof Html part ? part.html() : "");
        }
        return html.toString();
    }
}
