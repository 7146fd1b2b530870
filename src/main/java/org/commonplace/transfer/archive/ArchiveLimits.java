package org.commonplace.transfer.archive;

import java.util.Locale;
import java.util.Set;

/**
 * How much an archive may hold. Sizes are of what really comes out of it, never of what it says.
 *
 * @param maxEntries files and folders
 * @param maxBytes of all files together
 * @param maxRatio how many times larger than its packed form a file, or the whole, may become
 * @param smallBytes a file up to this size may be packed as tightly as it likes; it does no harm
 * @param smallTextBytes the same for a page and for the whole: repetitive text packs tightly
 * @param maxPathLength characters in a file's path
 * @param maxDepth folders within folders
 */
public record ArchiveLimits(
        int maxEntries,
        long maxBytes,
        int maxRatio,
        long smallBytes,
        long smallTextBytes,
        int maxPathLength,
        int maxDepth) {

    private static final long MEBIBYTE = 1024 * 1024;
    private static final Set<String> TEXT = Set.of("md", "markdown", "txt", "html", "htm");

    public static final ArchiveLimits DEFAULT =
            new ArchiveLimits(20_000, 1024 * MEBIBYTE, 100, MEBIBYTE, 64 * MEBIBYTE, 500, 40);

    boolean isBomb(String path, boolean isText, long unpacked, long packed) {
        boolean page = isText && TEXT.contains(extension(path));
        return unpacked > (page ? smallTextBytes : smallBytes) && isTooDense(unpacked, packed);
    }

    boolean isBombAsWhole(long unpacked, long packed) {
        return unpacked > smallTextBytes && isTooDense(unpacked, packed);
    }

    private boolean isTooDense(long unpacked, long packed) {
        return unpacked > maxRatio * Math.max(1, packed);
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
