package org.commonplace.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The folder below the home that holds the index. Everything in it can be made again from the database, so backups leave it out, and
 * an index that an older product made is thrown away.
 */
@Component
class IndexFolder {

    /** To be counted up whenever fields or analysis change: the index is then built anew. */
    private static final String VERSION = "3";

    private final Path folder;
    private final Path complete;

    IndexFolder(@Value("${commonplace.home}") Path home) {
        Path root = home.toAbsolutePath().resolve("index");
        folder = root.resolve(VERSION);
        complete = root.resolve(VERSION + ".complete");
        discardOthers(root);
    }

    Path path() {
        return folder;
    }

    /** Whether everything there is was given to this index once. */
    boolean isComplete() {
        return Files.exists(complete);
    }

    void complete() {
        try {
            Files.createDirectories(folder);
            Files.writeString(complete, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void incomplete() {
        try {
            Files.deleteIfExists(complete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void discardOthers(Path root) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> found = Files.list(root)) {
            List<Path> others = found.filter(path -> !path.equals(folder) && !path.equals(complete))
                    .toList();
            for (Path other : others) {
                FileSystemUtils.deleteRecursively(other);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
