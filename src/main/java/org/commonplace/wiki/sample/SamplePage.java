package org.commonplace.wiki.sample;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.shared.Slug;
import org.commonplace.shared.YamlFile;

/**
 * A page of the sample library.
 *
 * @param path of its file, such as {@code BLOOD/02-taking-samples/01-adult-venepuncture.md}: the space, then the pages
 *     above it, each with a number for its place
 */
record SamplePage(String path, Facts facts, String body) {

    private static final Pattern FILE = Pattern.compile("---\\n(.*?)\\n---\\n\\n?(.*)", Pattern.DOTALL);
    private static final String ENDING = ".md";

    /** Reads the file's text: a head in YAML between lines of hyphens, then Markdown. */
    static SamplePage of(String path, String text) {
        Matcher file = FILE.matcher(text);
        if (!file.matches()) {
            throw new IllegalArgumentException(path + " has no head");
        }
        try {
            return new SamplePage(path, YamlFile.read(file.group(1), Facts.class), file.group(2));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(path + " has a head that cannot be read", e);
        }
    }

    String space() {
        return path.substring(0, path.indexOf('/'));
    }

    /** The path of the page above; empty at the top of the space. */
    Optional<String> parent() {
        String folder = path.substring(0, path.lastIndexOf('/'));
        return folder.contains("/") ? Optional.of(folder + ENDING) : Optional.empty();
    }

    /** Where the page was first found, and still answers. */
    String firstSlug() {
        return Slug.of(title(1)).value();
    }

    List<Facts.Edition> history() {
        return facts.history();
    }

    /** The n-th edition, from 1. */
    Facts.Edition edition(int n) {
        return facts.history().get(n - 1);
    }

    String title(int n) {
        String title = edition(n).title();
        return title == null ? facts.title() : title;
    }

    String body(int n) {
        String text = body;
        for (String heading : edition(n).without()) {
            text = replaced(text, section(text, heading), "");
        }
        for (List<String> passage : edition(n).instead()) {
            text = replaced(text, passage.getFirst(), passage.getLast());
        }
        return text;
    }

    private String section(String text, String heading) {
        int start = text.indexOf("## " + heading + "\n");
        if (start < 0) {
            throw new IllegalArgumentException(path + " has no heading " + heading);
        }
        int end = text.indexOf("\n## ", start);
        return text.substring(start, end < 0 ? text.length() : end + 1);
    }

    private String replaced(String text, String now, String then) {
        if (!text.contains(now)) {
            throw new IllegalArgumentException(path + " does not say: " + now);
        }
        return text.replace(now, then);
    }
}
