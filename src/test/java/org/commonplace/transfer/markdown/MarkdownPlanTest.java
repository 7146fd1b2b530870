package org.commonplace.transfer.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonplace.Corpora;
import org.commonplace.transfer.archive.Archive;
import org.commonplace.transfer.archive.ArchiveFile;
import org.commonplace.transfer.archive.ArchiveLimits;
import org.commonplace.transfer.markdown.MarkdownPlan.Place;
import org.junit.jupiter.api.Test;

class MarkdownPlanTest {

    @Test
    void makesATreeOfFoldersWithTheirOwnPages() {
        assertThat(tree("README.md", "docs/index.md", "docs/b.md", "docs/a.md", "docs/deep/x.md", "LICENSE"))
                .containsExactly(
                        "README.md < ",
                        "docs/index.md < ",
                        "docs/a.md < docs/index.md",
                        "docs/b.md < docs/index.md",
                        "docs/deep (folder) < docs/index.md",
                        "docs/deep/x.md < docs/deep");
    }

    @Test
    void takesThePageBesideAFolderForTheFoldersOwn() {
        assertThat(tree("Guide.md", "Guide/Start.md")).containsExactly("Guide.md < ", "Guide/Start.md < Guide.md");
        assertThat(tree("Guide.md", "Guide/README.md", "Guide/Start.md"))
                .containsExactly("Guide/README.md < ", "Guide/Start.md < Guide/README.md", "Guide.md < ");
    }

    @Test
    void leavesOutTheFolderThatEverythingLiesInAndLitter() {
        assertThat(tree(
                        "wiki-main/",
                        "wiki-main/a.md",
                        "wiki-main/b/c.md",
                        "wiki-main/.git/config.md",
                        "__MACOSX/._a.md"))
                .containsExactly("a.md < ", "b (folder) < ", "b/c.md < b");
    }

    @Test
    void sortsNumbersByValueAndFollowsAWrittenOrder() {
        assertThat(tree("p10.md", "p2.md", "p1.md")).containsExactly("p1.md < ", "p2.md < ", "p10.md < ");

        MarkdownPlan plan = MarkdownPlan.of(
                List.of("w/.order", "w/a.md", "w/b.md", "w/c.md"), FolderOrder.of(Map.of("w/.order", "c\nA\n")));
        assertThat(plan.places()).extracting(Place::path).containsExactly("c.md", "a.md", "b.md");
        assertThat(plan.others()).isEmpty();
    }

    @Test
    void findsWhereRelativeLinksLead() {
        MarkdownPlan plan = MarkdownPlan.of(
                List.of("docs/a.md", "docs/design/readme.md", "docs/img/Plan 1.png", "x/y.md", "top.pdf"),
                FolderOrder.none());
        Destinations destinations = new Destinations(plan, Set.of("docs/before.md")::contains);

        for (String link :
                List.of("./design/", "design/readme.md", "../x/y.md", "../x/y", "../x", "/docs/a.md", "before.md")) {
            assertThat(destinations.isPage("docs/a.md", link)).as(link).isTrue();
        }
        for (String link : List.of("b.md", "../../x/y.md", "img/Plan 1.png", "../x/z")) {
            assertThat(destinations.isPage("docs/a.md", link)).as(link).isFalse();
        }
        assertThat(destinations.file("docs/a.md", "img/plan 1.png")).contains("docs/img/Plan 1.png");
        assertThat(destinations.file("docs/design/readme.md", "../../top.pdf")).contains("top.pdf");
        assertThat(destinations.file("docs/a.md", "nothing.png")).isEmpty();
    }

    @Test
    void namesPagesByTheirFiles() {
        assertThat(Titles.ofName("docs/log-vs_metric.md")).isEqualTo("Log vs metric");
        assertThat(Titles.ofName("docs/hand-hygiene/README.md")).isEqualTo("Hand hygiene");
        assertThat(Titles.ofName("README.md")).isEqualTo("README");
        assertThat(Titles.ofName("Q%26A.md")).isEqualTo("Q&A");
        assertThat(Titles.ofName("100%.md")).isEqualTo("100%");
        assertThat(Titles.ofName("a/" + "x".repeat(400))).hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void readsTextInTheEncodingsItKnowsOnly() {
        assertThat(PageText.of("Käse".getBytes(StandardCharsets.UTF_8))).contains("Käse");
        assertThat(PageText.of("\uFEFFKäse".getBytes(StandardCharsets.UTF_8))).contains("Käse");
        assertThat(PageText.of("\uFEFFKäse".getBytes(StandardCharsets.UTF_16LE)))
                .contains("Käse");
        assertThat(PageText.of("\uFEFFKäse".getBytes(StandardCharsets.UTF_16BE)))
                .contains("Käse");
        assertThat(PageText.of("Käse".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(PageText.of(new byte[] {'a', 0, 'b'})).isEmpty();
        assertThat(PageText.of(new byte[0])).contains("");
    }

    @Test
    void plansAWholeHandbook() throws Exception {
        try (Archive archive =
                Archive.open(Corpora.path("markdown/code-with-engineering-playbook"), ArchiveLimits.DEFAULT)) {
            List<String> files = archive.files().stream().map(ArchiveFile::path).toList();
            MarkdownPlan plan = MarkdownPlan.of(files, FolderOrder.none());

            assertThat(plan.fileCount()).isEqualTo(249);
            Set<String> written = new HashSet<>(Set.of(""));
            for (Place place : plan.places()) {
                assertThat(written).as("parents come first").contains(place.parent());
                assertThat(written.add(place.path())).as("each comes once").isTrue();
            }
        }
    }

    private static List<String> tree(String... files) {
        List<String> onlyFiles =
                Arrays.stream(files).filter(file -> !file.endsWith("/")).toList();
        return MarkdownPlan.of(onlyFiles, FolderOrder.none()).places().stream()
                .map(place -> place.path() + (place.folder() ? " (folder)" : "") + " < " + place.parent())
                .toList();
    }
}
