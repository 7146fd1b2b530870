package org.commonplace.transfer.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the names in one archive, each by itself and against each other, and brings them into one form. */
final class ArchivePaths {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
    private static final int SHOWN = 200;

    private final ArchiveLimits limits;

    /** Every path and every folder above it, in lower case, and whether it is a folder. */
    private final Map<String, Boolean> folders = new HashMap<>();

    private int entries;

    ArchivePaths(ArchiveLimits limits) {
        this.limits = limits;
    }

    /**
     * The path of an entry, its parts separated by {@code /}; empty for a folder.
     *
     * @throws ArchiveRefused when the name points outside the archive, could mean two things, or was there before
     */
    Optional<String> accept(String name, boolean folder) throws ArchiveRefused {
        if (++entries > limits.maxEntries()) {
            throw new ArchiveRefused("transfer.archive.too-many", limits.maxEntries());
        }
        if (CONTROL.matcher(name).find() || name.contains("\\")) {
            throw new ArchiveRefused("transfer.archive.bad-name", shown(name));
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            throw new ArchiveRefused("transfer.archive.absolute", shown(name));
        }
        String path = normalised(name);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        remember(path, folder);
        return folder ? Optional.empty() : Optional.of(path);
    }

    private String normalised(String name) throws ArchiveRefused {
        List<String> parts = new ArrayList<>();
        for (String part : Normalizer.normalize(name, Normalizer.Form.NFC).split("/")) {
            if (part.strip().equals("..")) {
                throw new ArchiveRefused("transfer.archive.traversal", shown(name));
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        String path = String.join("/", parts);
        if (path.length() > limits.maxPathLength() || parts.size() > limits.maxDepth()) {
            throw new ArchiveRefused("transfer.archive.path-too-long", shown(name));
        }
        return path;
    }

    private void remember(String path, boolean folder) throws ArchiveRefused {
        String key = path.toLowerCase(Locale.ROOT);
        for (int slash = key.indexOf('/'); slash > 0; slash = key.indexOf('/', slash + 1)) {
            if (!folders.computeIfAbsent(key.substring(0, slash), above -> true)) {
                throw new ArchiveRefused("transfer.archive.duplicate", shown(path));
            }
        }
        Boolean before = folders.putIfAbsent(key, folder);
        if (before != null && !(before && folder)) {
            throw new ArchiveRefused("transfer.archive.duplicate", shown(path));
        }
    }

    private static String shown(String name) {
        String visible = CONTROL.matcher(name).replaceAll("\uFFFD");
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "…";
    }
}
