package org.commonplace.wiki;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an imported page's file was, so that its relative links still find their targets. */
public final class SourcePath {

    private static final String ENDING = ".md";
    private static final int LONGEST = 500;
    private static final List<String> OWN_PAGES = List.of("README.md", "readme.md", "Readme.md", "index.md");

    private SourcePath() {}

    /** The path that {@code link} names when written in the file {@code from}; empty when it leaves the root. */
    public static Optional<String> resolve(@Nullable String from, String link) {
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
    public static List<String> candidates(String path) {
        String folder = path.isEmpty() ? "" : path + "/";
        Stream<String> own = OWN_PAGES.stream().map(name -> folder + name);
        return path.isEmpty()
                ? own.toList()
                : Stream.concat(Stream.of(path, path + ENDING), own).toList();
    }

    /** The paths that may mean a file: the other way round. */
    static List<String> names(String file) {
        List<String> names = new ArrayList<>(List.of(file));
        if (file.endsWith(ENDING)) {
            names.add(file.substring(0, file.length() - ENDING.length()));
        }
        int slash = file.lastIndexOf('/');
        if (OWN_PAGES.contains(file.substring(slash + 1))) {
            names.add(file.substring(0, Math.max(0, slash)));
        }
        return names;
    }

    /** Whether a page can stand where this path says, as if it had been imported from there. */
    public static boolean isUsable(String path) {
        return !path.isEmpty()
                && path.length() <= LONGEST
                && isPageLike(path)
                && resolve(null, path).filter(path::equals).isPresent();
    }

    /** Words made of the name of a file or folder; a folder's own page is called like the folder. */
    static String title(String path) {
        String[] parts = path.split("/");
        String last = parts[parts.length - 1];
        String name = OWN_PAGES.contains(last) && parts.length > 1 ? parts[parts.length - 2] : last;
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        String words = stem.replaceAll("[-_\\s]+", " ").strip();
        String cut = words.substring(0, Math.min(words.length(), Page.MAX_TITLE));
        return cut.isEmpty() ? name : Character.toUpperCase(cut.charAt(0)) + cut.substring(1);
    }

    /** Whether a path looks like a page's or a folder's, rather than any other file's. */
    static boolean isPageLike(String path) {
        return path.endsWith(ENDING) || path.endsWith("/") || path.lastIndexOf('.') <= path.lastIndexOf('/');
    }
}
