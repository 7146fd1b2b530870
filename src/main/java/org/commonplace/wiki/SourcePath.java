package org.commonplace.wiki;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an imported page's file was, so that its relative links still find their targets. */
final class SourcePath {

    private SourcePath() {}

    /** The path that {@code link} names when written in the file {@code from}; empty when it leaves the root. */
    static Optional<String> resolve(@Nullable String from, String link) {
        Deque<String> parts = new ArrayDeque<>();
        if (from != null && !link.startsWith("/")) {
            List<String> folders = List.of(from.split("/"));
            folders.subList(0, folders.size() - 1).forEach(parts::addLast);
        }
        for (String part : link.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** The files that a path may mean: itself, itself without its ending, or the folder's own page. */
    static List<String> candidates(String path) {
        return path.isEmpty()
                ? List.of("README.md", "index.md")
                : List.of(path, path + ".md", path + "/README.md", path + "/index.md");
    }
}
