package org.commonplace.transfer.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The order of pages within folders, from files called {@code .order} that name one page a line. */
public final class FolderOrder {

    private static final String FILE = ".order";

    private final Map<String, Map<String, Integer>> ranks;

    private FolderOrder(Map<String, Map<String, Integer>> ranks) {
        this.ranks = ranks;
    }

    /** No order was written down anywhere. */
    public static FolderOrder none() {
        return new FolderOrder(Map.of());
    }

    /** The orders in these files, given by path. */
    public static FolderOrder of(Map<String, String> orderFiles) {
        Map<String, Map<String, Integer>> ranks = new HashMap<>();
        orderFiles.forEach(
                (path, text) -> ranks.put(folderOf(path), ranks(text.lines().toList())));
        return new FolderOrder(ranks);
    }

    public static boolean isOrderFile(String path) {
        return path.substring(path.lastIndexOf('/') + 1).equals(FILE);
    }

    /** The same seen from a folder, given with its slash. */
    FolderOrder below(String root) {
        Map<String, Map<String, Integer>> below = new HashMap<>();
        ranks.forEach((folder, names) -> {
            if ((folder + "/").startsWith(root) || root.isEmpty()) {
                below.put(folder.length() < root.length() ? "" : folder.substring(root.length()), names);
            }
        });
        return new FolderOrder(below);
    }

    /** The place of a file or folder in its folder; those not named come last. */
    int rank(String folder, String name) {
        String stem = MarkdownPlan.isPage(name) ? name.substring(0, name.lastIndexOf('.')) : name;
        return ranks.getOrDefault(folder, Map.of()).getOrDefault(stem.toLowerCase(Locale.ROOT), Integer.MAX_VALUE);
    }

    private static String folderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static Map<String, Integer> ranks(List<String> names) {
        Map<String, Integer> ranks = new HashMap<>();
        names.forEach(name -> ranks.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), ranks.size()));
        return ranks;
    }
}
