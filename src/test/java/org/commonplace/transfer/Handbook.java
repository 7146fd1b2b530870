package org.commonplace.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonplace.people.Caller;
import org.commonplace.transfer.archive.Zips;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.Articles;

/** A real handbook on disk, to compare with what became of it. */
final class Handbook {

    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]\\[]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:[a-z]+:|#|//).*");
    private static final List<String> ENDINGS = List.of("", ".md", "/README.md", "/readme.md", "/index.md");

    private Handbook() {}

    static Path zipped(Path handbook, Path zip) throws IOException {
        try (Zips zips = new Zips(zip);
                Stream<Path> files = Files.walk(handbook)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zips.add("handbook/" + handbook.relativize(file), Files.readAllBytes(file));
            }
        }
        return zip;
    }

    /** Whether a link in a file leads to a file, or to a folder with pages, of the handbook. */
    static boolean hasTarget(Path handbook, String from, String link) {
        Path target =
                handbook.resolve(from).resolveSibling(link.split("[#?]")[0]).normalize();
        return target.startsWith(handbook)
                && ENDINGS.stream().anyMatch(ending -> Files.exists(Path.of(target + ending)));
    }

    /** Every link between pages, outside code, shows in the article as a link to the very page made of its target. */
    static void assertLinksLead(
            Path handbook, Caller reader, Articles articles, Map<String, ImportRows.Imported> imported)
            throws IOException {
        int links = 0;
        for (Map.Entry<String, ImportRows.Imported> page : imported.entrySet()) {
            Path file = handbook.resolve(page.getKey());
            if (!Files.isRegularFile(file)) {
                continue;
            }
            Article article = articles.find(reader, page.getValue().page()).orElseThrow();
            String html = articles.html(reader, article);
            Matcher link = LINK.matcher(withoutCode(Files.readString(file)));
            while (link.find()) {
                String written = URLDecoder.decode(link.group(1), StandardCharsets.UTF_8);
                if (!ELSEWHERE.matcher(written).matches() && leadsToPage(handbook, page.getKey(), written)) {
                    String url = url(handbook, page.getKey(), written, reader, articles, imported);
                    assertThat(html).as(page.getKey() + " → " + written).containsPattern("href=\"" + url + "[\"#]");
                    links++;
                }
            }
        }
        assertThat(links).isGreaterThan(400);
    }

    private static boolean leadsToPage(Path handbook, String from, String link) {
        String path = link.split("[#?]")[0];
        boolean page = path.endsWith(".md")
                || !path.substring(path.lastIndexOf('/') + 1).contains(".");
        return page && !path.contains("LICENSE") && hasTarget(handbook, from, link);
    }

    private static String url(
            Path handbook,
            String from,
            String link,
            Caller reader,
            Articles articles,
            Map<String, ImportRows.Imported> imported) {
        Path target =
                handbook.resolve(from).resolveSibling(link.split("[#?]")[0]).normalize();
        String path = handbook.relativize(target).toString();
        long page = ENDINGS.stream()
                .map(ending -> imported.get(path + ending))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError(from + " → " + link + " was not imported"))
                .page();
        return articles.find(reader, page).orElseThrow().page().url();
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?ms)^\\s*(```|~~~).*?^\\s*\\1\\s*$", "")
                .replaceAll("`[^`\n]*`", "")
                .replaceAll("(?s)<!--.*?-->", "");
    }
}
