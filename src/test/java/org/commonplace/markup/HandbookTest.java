package org.commonplace.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonplace.Corpora;
import org.commonplace.markup.Rendered.Html;
import org.junit.jupiter.api.Test;

class HandbookTest {

    private final Markdown markdown = new Markdown();

    @Test
    void everyPageOfARealHandbookBecomesAnArticle() throws IOException {
        Path root = Corpora.path("markdown/code-with-engineering-playbook");
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(pages).hasSizeGreaterThan(200).allSatisfy(this::becomesAnArticle);
        }
    }

    private void becomesAnArticle(Path page) throws IOException {
        String text = Files.readString(page);
        Rendered rendered = markdown.render(text, LinkTargets.NONE);
        assertThat(rendered.segments()).hasSize(1).hasOnlyElementsOfType(Html.class);
        String html = ((Html) rendered.segments().getFirst()).html();
        AllowList.check(html);
        assertThat(rendered.words()).isPositive();
        assertThat(text.lines().filter(line -> line.startsWith("# ")).findFirst())
                .satisfies(title -> {
                    if (title.isPresent() && !text.contains("```")) {
                        assertThat(rendered.outline()).isNotEmpty();
                    }
                });
    }
}
