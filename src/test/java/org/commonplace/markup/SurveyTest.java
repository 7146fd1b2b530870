package org.commonplace.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonplace.Corpora;
import org.commonplace.markup.LinkTargets.Target;
import org.commonplace.markup.LinkTargets.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A survey finds what rendering finds. */
class SurveyTest {

    /** A wiki in which every link by name or path is meant for a page that is missing. */
    private static final LinkTargets ALL_WANTED = new LinkTargets() {
        @Override
        public Target wiki(@Nullable String space, String title) {
            return new Wanted(null);
        }

        @Override
        public @Nullable Target path(String path) {
            return path.endsWith(".md") ? new Wanted(null) : null;
        }

        @Override
        public @Nullable String file(String name) {
            return null;
        }
    };

    private final Markdown markdown = new Markdown();

    @Test
    void findsTheSameInEveryExampleOfTheSpecifications() {
        assertThat(Stream.of("spec-0.31.2.json", "gfm-spec.json", "cmark-regression.json")
                        .flatMap(Example::of)
                        .map(Example::markdown))
                .hasSizeGreaterThan(600)
                .allSatisfy(this::findsTheSame);
    }

    @Test
    void findsTheSameOnEveryPageOfARealHandbook() throws IOException {
        try (Stream<Path> files = Files.walk(Corpora.path("markdown/code-with-engineering-playbook"))) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(pages).hasSizeGreaterThan(200).allSatisfy(page -> findsTheSame(Files.readString(page)));
        }
    }

    @Test
    void findsLinksInHtmlAndBetweenBrackets() {
        findsTheSame(
                "[[Ward rounds]] <a href=\"../a.md\">a</a> <img src=\"plan.png\"> ![b](b.png) [c](c%20d.md#e)\n\n# F");
        assertThat(markdown.survey("<a href=\"../a.md\">a</a> [[Ward rounds]]", ALL_WANTED)
                        .links())
                .extracting(Rendered.Link::target)
                .containsExactlyInAnyOrder("../a.md", "Ward rounds");
    }

    private void findsTheSame(String text) {
        for (LinkTargets targets : List.of(LinkTargets.NONE, ALL_WANTED)) {
            Rendered rendered = markdown.render(text, targets);
            assertThat(markdown.survey(text, targets))
                    .isEqualTo(new Survey(rendered.outline(), rendered.links(), rendered.files()));
        }
    }
}
