package org.commonplace.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonplace.people.Caller;
import org.commonplace.transfer.ImportRows.Imported;
import org.commonplace.transfer.archive.Archive;
import org.commonplace.transfer.archive.ArchiveFile;
import org.commonplace.transfer.markdown.Destinations;
import org.commonplace.transfer.markdown.MarkdownPlan;
import org.commonplace.transfer.markdown.MarkdownPlan.Place;
import org.jspecify.annotations.Nullable;

/** What one run of an import knows: its files, and which page each of them became. */
final class MarkdownSession {

    private final ImportJob job;
    private final Caller caller;
    private final String space;
    private final Archive archive;
    private final MarkdownPlan plan;
    private final Map<String, ArchiveFile> files;
    private final Map<String, Imported> imported;
    private final Map<String, String> parents;
    private final Destinations destinations;
    private final Set<String> skipped = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    MarkdownSession(
            ImportJob job,
            Caller caller,
            String space,
            Archive archive,
            MarkdownPlan plan,
            Map<String, Imported> imported) {
        this.job = job;
        this.caller = caller;
        this.space = space;
        this.archive = archive;
        this.plan = plan;
        this.imported = new HashMap<>(imported);
        this.files = archive.files().stream().collect(Collectors.toMap(ArchiveFile::path, file -> file));
        this.parents = plan.places().stream().collect(Collectors.toMap(Place::path, Place::parent));
        this.destinations = new Destinations(plan, Set.copyOf(imported.keySet())::contains);
    }

    ImportJob job() {
        return job;
    }

    Caller caller() {
        return caller;
    }

    /** The key of the space. */
    String space() {
        return space;
    }

    Destinations destinations() {
        return destinations;
    }

    /** Whether this import dealt with the place before it was stopped. */
    boolean isDone(Place place) {
        Imported before = imported.get(place.path());
        return before != null && before.job() == job.id();
    }

    Optional<Imported> imported(Place place) {
        return Optional.ofNullable(imported.get(place.path()));
    }

    void remember(Place place, Imported now) {
        imported.put(place.path(), now);
        skipped.remove(place.path());
    }

    /** The pages that this import wrote or found unchanged, and their paths. */
    Map<Long, String> pages() {
        Map<Long, String> pages = new TreeMap<>();
        imported.forEach((path, page) -> {
            if (page.job() == job.id()) {
                pages.put(page.page(), path);
            }
        });
        return pages;
    }

    /** Makes no page of this place; what is below it goes one level up. */
    void skip(Place place) {
        skipped.add(place.path());
    }

    /** The page above a place: the nearest that was made. */
    @Nullable
    Long parentPage(Place place) {
        for (String above = place.parent(); !above.isEmpty(); above = parents.getOrDefault(above, "")) {
            Imported parent = imported.get(above);
            if (parent != null && !skipped.contains(above)) {
                return parent.page();
            }
        }
        return null;
    }

    /** The file at a path below the plan's root. */
    ArchiveFile file(String path) {
        ArchiveFile file = files.get(plan.root() + path);
        if (file == null) {
            throw new IllegalArgumentException("Not in this archive: " + path);
        }
        return file;
    }

    InputStream read(ArchiveFile file) throws IOException {
        return archive.read(file);
    }

    void use(String path) {
        used.add(path);
    }

    Set<String> unusedFiles() {
        Set<String> unused = new HashSet<>(plan.others());
        unused.removeAll(used);
        return unused;
    }
}
