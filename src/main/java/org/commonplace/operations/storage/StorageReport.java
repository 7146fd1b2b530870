package org.commonplace.operations.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.FileUse;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.wiki.SpaceUse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What takes how much room; for administrators. */
@Service
public class StorageReport {

    private static final int LARGEST = 20;
    private static final String IMPORTS = "imports";
    private static final List<String> PARTS = List.of("database", "server", "files", "index", "logs", IMPORTS);

    private final SpaceUse spaces;
    private final FileUse files;
    private final AccessPolicy access;
    private final Path home;

    StorageReport(SpaceUse spaces, FileUse files, AccessPolicy access, @Value("${commonplace.home}") Path home) {
        this.spaces = spaces;
        this.files = files;
        this.access = access;
        this.home = home.toAbsolutePath();
    }

    /**
     * The report.
     *
     * @param index what the search index takes on this node's disk, in bytes
     * @param folders what the parts of the home folder take
     */
    public record Report(
            SpaceUse.Tables tables,
            FileUse.Total files,
            long index,
            List<Folder> folders,
            List<SpaceUse.Use> spaces,
            List<Attachment> largest) {}

    /**
     * A part of the home folder.
     *
     * @param name a word by which it has a name in every language
     */
    public record Folder(String name, long bytes) {}

    /** Looks through tables and files, which takes a while in large installations; administrators only. */
    public Report read(Caller caller) {
        access.requireAdministrator(caller);
        return new Report(
                spaces.tables(caller),
                files.total(caller),
                sizeOf(home.resolve("index")),
                folders(),
                spaces.spaces(caller),
                files.largest(caller, LARGEST));
    }

    /** What is there, the largest first; what has no name of its own comes together, and last. */
    private List<Folder> folders() {
        List<Folder> folders = new ArrayList<>();
        long rest = sizeOf(home);
        for (String name : PARTS) {
            long bytes = sizeOf(home.resolve(name));
            rest -= bytes;
            if (bytes > 0) {
                folders.add(new Folder(name.equals(IMPORTS) ? "archives" : name, bytes));
            }
        }
        folders.sort(Comparator.comparingLong(Folder::bytes).reversed());
        folders.add(new Folder("other", Math.max(0, rest)));
        return folders;
    }

    private static long sizeOf(Path folder) {
        AtomicLong bytes = new AtomicLong();
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes.addAndGet(attributes.size());
                    return FileVisitResult.CONTINUE;
                }

                /** The index writes and deletes files while this looks. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.get();
    }
}
