package org.commonplace.transfer.markdown;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which pages a set of files makes, decided from their paths alone.
 *
 * @param root the folder that everything lies in, with its slash, which makes no page; empty when there is none
 * @param places the pages in the order to write them: parents before children, siblings in their order
 * @param others files that are no pages, below {@code root}; those that a page uses become its attachments
 */
public record MarkdownPlan(String root, List<Place> places, Set<String> others) {

    private static final Pattern PAGE = Pattern.compile("(?i).*\\.(?:md|markdown)");
    private static final Pattern LITTER =
            Pattern.compile("(?i)(?:.*/)?(?:__MACOSX/.*|\\.git/.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\._[^/]*)");

    /**
     * Where one page comes from and where it goes.
     *
     * @param path its file below {@link MarkdownPlan#root}; for a folder that has no page of its own, the folder
     * @param parent the path of the page above it, or an empty text at the top
     * @param folder whether no file makes this page: it stands for a folder
     */
    public record Place(String path, String parent, boolean folder) {}

    /** What {@code files} make; {@code order} knows the order of the files in a folder where it was written down. */
    public static MarkdownPlan of(Collection<String> files, FolderOrder order) {
        List<String> kept =
                files.stream().filter(file -> !LITTER.matcher(file).matches()).toList();
        String root = commonFolder(kept);
        Set<String> pages = new TreeSet<>();
        Set<String> others = new HashSet<>();
        for (String file : kept) {
            String path = file.substring(root.length());
            if (isPage(path)) {
                pages.add(path);
            } else if (!FolderOrder.isOrderFile(path)) {
                others.add(path);
            }
        }
        return new MarkdownPlan(root, new FolderTree(pages, order.below(root)).places(), others);
    }

    /** Whether a file of this name is a page. */
    public static boolean isPage(String path) {
        return PAGE.matcher(path).matches();
    }

    /** How many of the pages come from files. */
    public int fileCount() {
        return (int) places.stream().filter(place -> !place.folder()).count();
    }

    /** Most zips hold one folder with everything in it; its name says nothing. */
    private static String commonFolder(List<String> files) {
        if (files.isEmpty()) {
            return "";
        }
        String first = files.getFirst();
        String folder = first.substring(0, first.indexOf('/') + 1);
        boolean common = !folder.isEmpty() && files.stream().allMatch(file -> file.startsWith(folder));
        return common ? folder : "";
    }
}
