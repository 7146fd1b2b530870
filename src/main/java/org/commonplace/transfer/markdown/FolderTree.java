package org.commonplace.transfer.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.transfer.markdown.MarkdownPlan.Place;
import org.jspecify.annotations.Nullable;

/**
 * Turns folders and files into a tree of pages. A folder's own page is its {@code README} or {@code index}, else a file
 * beside the folder with the folder's name, else a page made for the purpose.
 */
final class FolderTree {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final List<String> OWN_PAGES = List.of("readme.md", "index.md", "readme.markdown", "index.markdown");

    private final FolderOrder order;
    private final Folder top = new Folder("");
    private final List<Place> places = new ArrayList<>();

    FolderTree(Iterable<String> pages, FolderOrder order) {
        this.order = order;
        pages.forEach(path -> folderOf(path).files.put(nameOf(path), path));
    }

    List<Place> places() {
        if (places.isEmpty()) {
            fill(top, "");
        }
        return List.copyOf(places);
    }

    private static final class Folder {
        private final String path;
        private final Map<String, String> files = new TreeMap<>();
        private final Map<String, Folder> folders = new HashMap<>();

        Folder(String path) {
            this.path = path;
        }

        /** README or index, however spelt; the top of the space needs none. */
        @Nullable
        String ownPage() {
            for (String wanted : OWN_PAGES) {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    if (file.getKey().toLowerCase(Locale.ROOT).equals(wanted)) {
                        return file.getValue();
                    }
                }
            }
            return null;
        }
    }

    /** Something to show in a folder: a file, a folder, or a file together with the folder of its name. */
    private record Entry(
            String name, @Nullable String file, @Nullable Folder folder) {

        /** The file that is its page, or the folder where there is none. */
        String page() {
            if (file != null || folder == null) {
                return Objects.requireNonNull(file);
            }
            String own = folder.ownPage();
            return own == null ? folder.path : own;
        }
    }

    private void fill(Folder folder, String parent) {
        for (Entry entry : sorted(folder)) {
            write(entry, parent);
        }
    }

    private void write(Entry entry, String parent) {
        String page = entry.page();
        places.add(new Place(page, parent, !MarkdownPlan.isPage(page)));
        if (entry.folder != null) {
            entry.folder.files.remove(nameOf(page), page);
            fill(entry.folder, page);
        }
    }

    private List<Entry> sorted(Folder folder) {
        Map<String, Folder> open = new TreeMap<>(folder.folders);
        List<Entry> entries = new ArrayList<>();
        folder.files.forEach((name, path) -> {
            Folder sameName = hasOwnPage(open.get(stem(name))) ? null : open.remove(stem(name));
            entries.add(new Entry(name, path, sameName));
        });
        open.forEach((name, below) -> entries.add(new Entry(name, null, below)));
        entries.sort(Comparator.comparingInt((Entry entry) -> isOwnPage(entry) ? 0 : 1)
                .thenComparingInt(entry -> order.rank(folder.path, entry.name))
                .thenComparing(entry -> natural(entry.name))
                .thenComparing(Entry::name));
        return entries;
    }

    private static boolean hasOwnPage(@Nullable Folder folder) {
        return folder != null && folder.ownPage() != null;
    }

    /** At the top, the README comes first. */
    private static boolean isOwnPage(Entry entry) {
        return OWN_PAGES.contains(entry.name.toLowerCase(Locale.ROOT));
    }

    private Folder folderOf(String path) {
        Folder folder = top;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String below = path.substring(0, slash);
            folder = folder.folders.computeIfAbsent(nameOf(below), name -> new Folder(below));
        }
        return folder;
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String stem(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** Puts 2 before 10, whatever its case. */
    private static String natural(String name) {
        String stem = MarkdownPlan.isPage(name) ? stem(name) : name;
        return DIGITS.matcher(stem.toLowerCase(Locale.ROOT))
                .replaceAll(number -> Matcher.quoteReplacement(
                        "0".repeat(Math.max(0, 12 - number.group().length())) + number.group()));
    }
}
