package org.commonplace.attachments;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonplace.shared.Invalid;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Keeps each content once, in a file named by its SHA-256: {@code files/ab/cdef…}. A file is on disk, flushed with its
 * folder, before anyone can name it; it never changes afterwards.
 */
@Component
class FileStore {

    private static final int BUFFER = 64 * 1024;

    private final AttachmentSettings settings;

    FileStore(AttachmentSettings settings) {
        this.settings = settings;
    }

    /** Content that is safely on disk. */
    record Stored(String sha256, long size, String type) {}

    /** Looks at content before it is kept; when that fails, it is not. */
    @FunctionalInterface
    interface Look {
        void at(Path file, String type) throws IOException;
    }

    /** Takes in content that nobody wants to look at. */
    Stored receive(InputStream content) throws IOException {
        return receive(content, (file, type) -> {});
    }

    /**
     * Takes in content and returns once it would survive a power cut.
     *
     * @throws Invalid when it is larger than allowed; nothing is kept then
     */
    Stored receive(InputStream content, Look look) throws IOException {
        Path arriving = arrivals().resolve(UUID.randomUUID() + ".part");
        try {
            Arrival arrival = write(content, arriving);
            Stored stored = new Stored(arrival.sha256(), arrival.size(), ContentType.of(arriving));
            look.at(arriving, stored.type());
            settle(arriving, stored);
            return stored;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /** How large content may be. */
    DataSize maxSize() {
        return settings.maxSize();
    }

    /** Where the content of this hash lies. */
    Path path(String sha256) {
        return folder(sha256).resolve(sha256.substring(2));
    }

    private Path folder(String sha256) {
        return settings.folder().resolve(sha256.substring(0, 2));
    }

    /** The hashes of the contents that were on disk before then; close it after use. */
    Stream<String> hashes(Instant before) throws IOException {
        Path folder = settings.folder();
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        return Files.walk(folder, 2)
                .filter(file -> isOlder(file, before))
                .map(file -> folder.relativize(file).toString().replace(File.separator, ""))
                .filter(hash -> hash.matches("[0-9a-f]{64}"));
    }

    /**
     * Deletes the content of this hash, unless somebody brought it in again since then. It is taken aside before its age
     * is looked at for good: whoever brings it in at this very moment puts a new file in its place.
     *
     * @return whether it was deleted
     */
    boolean discard(String sha256, Instant before) throws IOException {
        Path file = path(sha256);
        if (!isOlder(file, before)) {
            return false;
        }
        Path aside = arrivals().resolve(UUID.randomUUID() + ".part");
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        if (!isOlder(aside, before)) {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return false;
        }
        Files.delete(aside);
        return true;
    }

    /** Deletes what is left of uploads that broke off before then. */
    void discardArrivals(Instant before) throws IOException {
        try (DirectoryStream<Path> arriving = Files.newDirectoryStream(arrivals())) {
            for (Path file : arriving) {
                if (isOlder(file, before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        long modified = file.toFile().lastModified();
        return modified > 0 && modified < before.toEpochMilli();
    }

    private record Arrival(String sha256, long size) {}

    private Arrival write(InputStream content, Path arriving) throws IOException {
        MessageDigest digest = sha256();
        long limit = settings.maxSize().toBytes();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel file = FileChannel.open(arriving, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new Invalid(
                            "file", "attachments.too-large", settings.maxSize().toMegabytes());
                }
                digest.update(buffer, 0, read);
                writeFully(file, ByteBuffer.wrap(buffer, 0, read));
            }
            file.force(true);
        }
        return new Arrival(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void writeFully(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private void settle(Path arriving, Stored stored) throws IOException {
        Path folder = folder(stored.sha256());
        Path target = path(stored.sha256());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            flush(settings.folder());
        }
        // Also when the content was there already: being new keeps it from being discarded before it is named.
        Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE);
        flush(folder);
    }

    private Path arrivals() throws IOException {
        return Files.createDirectories(settings.folder().resolve(".arriving"));
    }

    private static void flush(Path folder) throws IOException {
        if (File.separatorChar == '\\') {
            return; // Windows cannot open a folder, and makes renames durable by itself
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
