package org.commonplace.transfer.archive;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder on this machine. */
final class FolderArchive implements Archive {

    private final Path root;
    private final Map<String, Path> places = new TreeMap<>();
    private final Map<String, ArchiveFile> files = new TreeMap<>();

    private FolderArchive(Path root) {
        this.root = root;
    }

    static Archive open(Path root, ArchiveLimits limits) throws ArchiveRefused, IOException {
        FolderArchive archive = new FolderArchive(root);
        archive.check(limits);
        return archive;
    }

    @Override
    public Collection<ArchiveFile> files() {
        return Collections.unmodifiableCollection(files.values());
    }

    @Override
    public InputStream read(ArchiveFile file) throws IOException {
        Path place = places.get(file.path());
        if (place == null || !file.isReadable()) {
            throw new IOException("Cannot read " + file.path());
        }
        return Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private void check(ArchiveLimits limits) throws ArchiveRefused, IOException {
        ArchivePaths paths = new ArchivePaths(limits);
        Measure measure = new Measure(limits);
        for (Path file : everything(limits)) {
            String name = root.relativize(file).toString().replace(File.separatorChar, '/');
            boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
            if (!folder && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new ArchiveRefused("transfer.archive.link", name);
            }
            Optional<String> path = paths.accept(name, folder);
            if (path.isPresent()) {
                places.put(path.get(), file);
                files.put(path.get(), measured(path.get(), file, measure));
            }
        }
    }

    private List<Path> everything(ArchiveLimits limits) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.skip(1).limit(limits.maxEntries() + 1L).toList();
        }
    }

    private static ArchiveFile measured(String path, Path file, Measure measure) throws ArchiveRefused {
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            measure.read(path, content);
            return new ArchiveFile(path, measure.lastFile(), null);
        } catch (IOException unreadable) {
            return new ArchiveFile(path, measure.lastFile(), "transfer.file.damaged");
        }
    }
}
