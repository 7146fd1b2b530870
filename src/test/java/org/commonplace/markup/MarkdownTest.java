package org.commonplace.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.commonplace.markup.LinkTargets.Found;
import org.commonplace.markup.LinkTargets.Target;
import org.commonplace.markup.LinkTargets.Wanted;
import org.commonplace.markup.Rendered.ChildList;
import org.commonplace.markup.Rendered.GuardedLink;
import org.commonplace.markup.Rendered.Heading;
import org.commonplace.markup.Rendered.Html;
import org.commonplace.markup.Rendered.LabelList;
import org.commonplace.markup.Rendered.Link;
import org.commonplace.markup.Rendered.PersonLink;
import org.commonplace.shared.ContentRef;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    private static final ContentRef CONTENT = new ContentRef("page", 7);

    private final Markdown markdown = new Markdown();

    /** A wiki that has the page "Ward rounds" in each space, a secret one, and one picture. */
    private static final class Library implements LinkTargets {

        @Override
        public Target wiki(@Nullable String space, String title) {
            String key = space == null ? "SGH" : space;
            boolean secret = title.equals("Secret");
            if (title.equals("Ward rounds") || title.equals("C#") || title.equals("Note: this") || secret) {
                String href = "/s/" + key + "/" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
                return new Found(href, title, !secret, CONTENT, "/s/" + key + "?create");
            }
            return new Wanted("/s/" + key + "?create=" + title.length());
        }

        @Override
        public @Nullable Target path(String path) {
            return path.equals("../a b.md") ? new Found("/s/SGH/a-b", "A b", true, CONTENT, null) : null;
        }

        @Override
        public @Nullable String file(String name) {
            return name.equals("images/plan.png") ? "/attachments/3/plan.png" : null;
        }

        @Override
        public @Nullable String person(String username) {
            return username.equals("sam") || username.equals("sam@nhs.example") ? "/people/" + username : null;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                [[Ward rounds]] ~ <a href="/s/SGH/ward-rounds">Ward rounds</a>
                [[Ward rounds|the round]] ~ <a href="/s/SGH/ward-rounds">the round</a>
                [[QVH:Ward rounds]] ~ <a href="/s/QVH/ward-rounds">Ward rounds</a>
                [[QVH:Ward rounds|QVH: rounds]] ~ <a href="/s/QVH/ward-rounds">QVH: rounds</a>
                [[QVH:Nowhere]] ~ <a class="wanted" href="/s/QVH?create=7">QVH:Nowhere</a>
                [[Ward rounds#At night]] ~ <a href="/s/SGH/ward-rounds#h-at-night">Ward rounds#At night</a>
                [[C#]] ~ <a href="/s/SGH/c-">C#</a>
                [[Note: this]] ~ <a href="/s/SGH/note-this">Note: this</a>
                [[Nowhere]] ~ <a class="wanted" href="/s/SGH?create=7">Nowhere</a>
                [[<b>]] ~ <a class="wanted" href="/s/SGH?create=3">&lt;b&gt;</a>
                [[1]](https://a.example) ~ <a href="https://a.example" rel="noopener noreferrer nofollow">[1]</a>
                [[]] ~ [[]]
                [x](../a%20b.md#Some-Part) ~ <a href="/s/SGH/a-b#h-some-part">x</a>
                [x](other.md) ~ <a href="other.md">x</a>
                [x](#here) ~ <a href="#h-here">x</a>
                [x](mailto:a@b.example) ~ <a href="mailto:a@b.example">x</a>
                ![Plan](images/plan.png =300x200) ~ <img src="/attachments/3/plan.png" alt="Plan" width="300" height="200" loading="lazy">
                ![Plan](images/plan.png =300x 'Here') ~ <img src="/attachments/3/plan.png" alt="Plan" title="Here" width="300" loading="lazy">
                ![Gone](images/gone.png) ~ <span class="missing-image" title="images/gone.png">Gone</span>
                <img src="images/plan.png" width="50"> ~ <img src="/attachments/3/plan.png" width="50">
                :tada: at 10:30:45 ~ 🎉 at 10:30:45
                costs $5 and $6 ~ costs $5 and $6
                $x_1$ ~ <code class="maths">x_1</code>
                """)
    void readsWhatWikiPagesAreMadeOf(String text, String html) {
        String expected = text.startsWith("<img") ? html + "\n" : "<p>" + html + "</p>\n";
        assertThat(html(text)).isEqualTo(expected);
    }

    @Test
    void aReferenceKeepsItsMeaningInDoubleBrackets() {
        assertThat(html("[[x]][ref]\n\n[ref]: /u")).isEqualTo("<p><a href=\"/u\">[x]</a></p>\n");
    }

    @Test
    void aLinkToSomethingNarrowerIsDecidedForEachReader() {
        Rendered rendered = render("See [[Secret|this *one*]].");
        assertThat(rendered.segments())
                .containsExactly(
                        new Html("<p>See "),
                        new GuardedLink(
                                CONTENT,
                                "<a href=\"/s/SGH/secret\">this *one*</a>",
                                "<a class=\"wanted\" href=\"/s/SGH?create\">this *one*</a>"),
                        new Html(".</p>\n"));
        assertThat(rendered.sameForEveryone()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Ask @sam., sam",
        "(@sam), sam",
        "**@sam** and @leila, sam leila",
        "@sam@nhs.example-, sam@nhs.example",
        "@sam_o.k, sam_o.k",
        "# @sam, sam",
        "`@sam`,",
        "sam@nhs.example,",
        "<sam@nhs.example>,",
        "https://a.example/@sam,",
        "[@sam](https://a.example),",
        "\\@sam,",
        "@ sam @. @,",
    })
    void namesOfPeopleAreFoundOutsideCodeAndAddresses(String text, @Nullable String names) {
        assertThat(String.join(" ", markdown.mentions(text))).isEqualTo(names == null ? "" : names);
    }

    @Test
    void aNameLeadsToItsPersonForThoseWhoAreSignedIn() {
        assertThat(render("Ask @sam & @nobody.").segments())
                .containsExactly(
                        new Html("<p>Ask "),
                        new PersonLink("<a class=\"mention\" href=\"/people/sam\">@sam</a>", "@sam"),
                        new Html(" &amp; @nobody.</p>\n"));
        assertThat(render("Ask @nobody.").sameForEveryone()).isTrue();
        assertThat(render("Ask @sam.").plainText()).isEqualTo("Ask @sam.");
    }

    @Test
    void listsOfPagesStandWhereTheyAreAskedFor() {
        assertThat(render("a\n\n{{children}}\n\n{{ label: on call }}\n\nb").segments())
                .containsExactly(
                        new Html("<p>a</p>\n"),
                        new ChildList(),
                        new Html("\n"),
                        new LabelList("on call"),
                        new Html("\n<p>b</p>\n"));
    }

    @Test
    void aPageWithoutSuchPiecesIsOnePiece() {
        assertThat(render("# One\n\ntwo").segments()).hasSize(1);
        assertThat(render("").segments()).containsExactly(new Html(""));
    }

    @Test
    void remembersEveryLinkItWasAskedFor() {
        Rendered rendered =
                render("[[Ward rounds]] [[QVH:Nowhere]] [x](../a%20b.md) [y](plan.pdf) ![](images/plan.png)");
        assertThat(rendered.links())
                .containsExactly(
                        new Link(Link.Kind.WIKI, null, "Ward rounds", CONTENT),
                        new Link(Link.Kind.WIKI, "QVH", "Nowhere", null),
                        new Link(Link.Kind.PATH, null, "../a b.md", CONTENT));
        assertThat(rendered.files()).containsExactlyInAnyOrder("plan.pdf", "images/plan.png");
    }

    @Test
    void headingsHaveAnchorsOfTheirOwn() {
        Rendered rendered = render("# Überblick & more\n\n## Steps\n\n## Steps\n\n# `code` *here*");
        assertThat(rendered.outline())
                .containsExactly(
                        new Heading(1, "h-überblick--more", "Überblick & more"),
                        new Heading(2, "h-steps", "Steps"),
                        new Heading(2, "h-steps-1", "Steps"),
                        new Heading(1, "h-code-here", "code here"));
        assertThat(html("# Steps")).isEqualTo("<h1 id=\"h-steps\">Steps</h1>\n");
    }

    @Test
    void theOutlineCanStandInThePage() {
        assertThat(html("[TOC]\n\n# A\n\n## B\n\n# C").replace("\n", ""))
                .startsWith("<nav class=\"toc\" aria-label=\"On this page\"><ul><li><a href=\"#h-a\">A</a>"
                        + "<ul><li><a href=\"#h-b\">B</a></li></ul></li><li><a href=\"#h-c\">C</a></li></ul></nav>");
    }

    @Test
    void calloutsHaveAWordAndAShape() {
        assertThat(html("> [!WARNING]\n> Mind the *gap*.")).isEqualTo("""
                <div class="callout callout-warning" role="note">
                <p class="callout-title"><span class="callout-shape" aria-hidden="true"></span>Warning</p>
                <p>Mind the <em>gap</em>.</p>
                </div>
                """);
    }

    @Test
    void footnotesComeAfterTheTextAndLeadBack() {
        assertThat(html("A[^x] and B[^x].\n\n[^x]: Note *one*."))
                .contains("<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup>")
                .contains("<a href=\"#fn-1\" id=\"fnref-1-2\">1</a>")
                .contains("<li id=\"fn-1\">\n<p>Note <em>one</em>. <a href=\"#fnref-1\" class=\"footnote-backref\"")
                .contains("aria-label=\"Back to reference 1\"");
    }

    @Test
    void definitionListsExplainTerms() {
        assertThat(html("AAR\nreview\n: After Action *Review*\n: A talk\n\nCoP\n: Community\n\nText"))
                .isEqualTo("""
                <dl>
                <dt>AAR</dt>
                <dt>review</dt>
                <dd>After Action <em>Review</em></dd>
                <dd>A talk</dd>
                <dt>CoP</dt>
                <dd>Community</dd>
                </dl>
                <p>Text</p>
                """);
    }

    @Test
    void tasksCannotBeTickedAndSayWhatTheyAre() {
        assertThat(html("- [x] one\n- [ ] two"))
                .isEqualTo(
                        "<ul><li class=\"task-list-item\"><input type=\"checkbox\" disabled=\"\" aria-label=\"Done\" checked=\"\" data-task=\"0\"> one</li>"
                                + "<li class=\"task-list-item\"><input type=\"checkbox\" disabled=\"\" aria-label=\"To do\" data-task=\"1\"> two</li></ul>\n");
    }

    @Test
    void tasksHaveTheNumbersAndPlacesOfTheirMarks() {
        String text = """
                ---
                title: Tasks
                ---
                # One
                - [ ] first
                - [x] second **bold**
                    - [X] below
                1. no task
                2. [ ] third

                   [ ] not at its beginning
                > - [ ] quoted

                    - [ ] code

                Note.[^1]

                [^1]: - [ ] in a note

                - [ ] last
                """;
        List<Task> tasks = new Markdown().tasks(text);
        assertThat(tasks)
                .extracting(Task::words)
                .containsExactly("first", "second **bold**", "below", "third", "quoted", "in a note", "last");
        assertThat(tasks).extracting(Task::done).containsExactly(false, true, true, false, false, false, false);
        Document shown = Jsoup.parseBodyFragment(html(text));
        for (int n = 0; n < tasks.size(); n++) {
            assertThat(shown.select("li:has(input[data-task=" + n + "])")
                            .getLast()
                            .text())
                    .as("number %d", n)
                    .startsWith(tasks.get(n).words().replace("*", ""));
            String ticked = tasks.get(n).in(text, !tasks.get(n).done());
            assertThat(ticked).hasSameSizeAs(text);
            assertThat(new Markdown().tasks(ticked).get(n).done())
                    .isEqualTo(!tasks.get(n).done());
        }
        assertThat(tasks.getFirst().in(text, true)).contains("- [x] first");
        assertThat(new Markdown().tasks(text.replace("\n", "\r\n")).getLast().words())
                .isEqualTo("last");
    }

    @Test
    void everyTableScrollsInOneBoxThatTheKeyboardReaches() {
        for (String text : List.of(
                "| a |\n|---|\n| b |",
                "<table><tr><td>b</td></tr></table>",
                "<div class=\"table\"><table><tr><td>b</td></tr></table></div>",
                "<table><tr><td><table><tr><td>b</td></tr></table></td></tr></table>",
                "> <TABLE><tr><td>never closed")) {
            Document article = Jsoup.parseBodyFragment(html(text));
            assertThat(article.select("div.table[role=group][tabindex=0][aria-label] > table"))
                    .as(text)
                    .hasSize(1);
            assertThat(article.select("[tabindex], .table")).as(text).hasSize(1);
        }
        assertThat(html("| a |\n|---|\n\n<table><tr><td>b</td></tr></table>\n\n<p>after</p>")
                        .split("</div>", -1))
                .hasSize(3);
    }

    @Test
    void saysWhatTheBrowserNeeds() {
        assertThat(render("plain\n\n```\ncode\n```").uses()).isEmpty();
        assertThat(render("$x$").usesMaths()).isTrue();
        assertThat(render("$$\nx\n$$").usesMaths()).isTrue();
        assertThat(render("```math\nx\n```").usesMaths()).isTrue();
        assertThat(render("```java\nx\n```").usesCode()).isTrue();
        assertThat(render("```mermaid\ngraph TD\n```").usesDiagrams()).isTrue();
        assertThat(html("```mermaid\nA-->B\n```")).isEqualTo("<pre class=\"mermaid\"><code>A--&gt;B\n</code></pre>\n");
    }

    @Test
    void ofADiagramPlainTextHoldsWhatItsReadersSee() {
        assertThat(render("""
                        ```mermaid
                        flowchart TD
                          A[Call the ward] -->|no answer| B{"Is it<br/>urgent?"}
                          B --> C([Bleep 1234])
                        ```
                        """).plainText()).isEqualTo("Call the ward\nno answer\nIs it urgent?\nBleep 1234");
        assertThat(render("```mermaid\nsequenceDiagram\n  Nurse->>Lab: Sample sent\n```")
                        .plainText())
                .isEqualTo("Sample sent");
    }

    @Test
    void plainTextHoldsTheWordsAlone() {
        Rendered rendered = render(
                "---\ntitle: T\n---\n# A *b*\n\n- [x] [[Ward rounds|c]] `d`\n\n|e|f|\n|-|-|\n|g|h|\n\nx[^1]\n\n[^1]: i");
        assertThat(rendered.plainText()).isEqualTo("A b\nc d\ne\tf\ng\th\nx\ni");
        assertThat(rendered.words()).isEqualTo(10);
        assertThat(rendered.readingMinutes()).isEqualTo(1);
        assertThat(PlainText.excerpt("One two three four", 12)).isEqualTo("One two…");
    }

    @Test
    void frontMatterNamesThePageAndIsNotShown() {
        FrontMatter read =
                FrontMatter.of("---\ntitle: \"A: b\"\ntags: [x, y]\nlabels:\n  - z\nkeywords: y, q\n---\nBody");
        assertThat(read).isEqualTo(new FrontMatter("A: b", List.of("z", "x", "y", "q"), "Body"));
        assertThat(FrontMatter.of("---\nnot a mapping\n---\nBody").body()).startsWith("---");
        assertThat(FrontMatter.of("---\na: !!java.net.URL [x]\n---\nBody").body())
                .startsWith("---");
        assertThat(html("---\ntitle: T\n---\nBody")).isEqualTo("<p>Body</p>\n");
    }

    private Rendered render(String text) {
        return markdown.render(text, new Library());
    }

    private String html(String text) {
        return ((Html) render(text).segments().getFirst()).html();
    }
}
