package org.commonplace.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder that holds everything one installation knows: database, files, secrets and logs. */
record Home(Path folder) {

    /** Held so that no lock is given up with the channel it was taken on. */
    private static final Set<FileChannel> LOCKS = ConcurrentHashMap.newKeySet();

    Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Where the embedded server keeps its tables. */
    Path database() {
        return folder.resolve("database");
    }

    /** Where the embedded server keeps what does not outlive a query. */
    Path serverScratch() {
        return folder.resolve("database-scratch");
    }

    /** The embedded server's process number, written by the server itself. */
    Path serverPid() {
        return folder.resolve("database.pid");
    }

    /** The port the embedded server listens on while it runs. */
    Path serverPort() {
        return folder.resolve("database.port");
    }

    /** There while a backup is being brought back, and after that was cut off. */
    Path restoring() {
        return folder.resolve("restoring");
    }

    Path serverLog() {
        return folder.resolve("logs/database.log");
    }

    /** What the embedded server runs when it starts; readable by this account only, as it holds the password. */
    Path serverStart() {
        return folder.resolve("database-start.sql");
    }

    /** The embedded database's password, made on first use and kept readable by this account only. */
    String databasePassword() {
        Path file = folder.resolve("database-password");
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[24];
                new SecureRandom().nextBytes(secret);
                writeSecret(file, HexFormat.of().formatHex(secret));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only this account can read, even while it is being written. */
    static void writeSecret(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        createPrivate(fresh);
        Files.writeString(fresh, text, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes an empty file that only this account can read, where the system knows such a thing. */
    static void createPrivate(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /** @throws CannotStart if the folder lies where the system deletes files, and is meant to last */
    void refuseTemporary(boolean throwaway) {
        if (!throwaway && realPath(folder).startsWith(realPath(Path.of(System.getProperty("java.io.tmpdir"))))) {
            throw new CannotStart(Words.of("operations.home.temporary", folder));
        }
    }

    /**
     * Makes the folder where it is missing.
     *
     * @throws CannotStart if it cannot be written to, or lies where the system deletes files
     */
    void prepare(boolean throwaway) {
        refuseTemporary(throwaway);
        try {
            Files.createDirectories(folder.resolve("logs"));
        } catch (IOException e) {
            throw new CannotStart(Words.of("operations.home.unwritable", folder), e);
        }
        if (!Files.isWritable(folder)) {
            throw new CannotStart(Words.of("operations.home.unwritable", folder));
        }
    }

    /**
     * Keeps a second product out of this folder until this process ends.
     *
     * @throws CannotStart if another one is at work in it
     */
    void lock() {
        if (!tryLock()) {
            throw new CannotStart(Words.of("operations.home.taken", folder));
        }
    }

    /** Keeps every product out of this folder until this process ends; false if one is at work in it. */
    boolean tryLock() {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            LOCKS.add(channel);
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new CannotStart(Words.of("operations.home.unwritable", folder), e);
        }
    }

    /** The path with every link resolved; of a path that does not exist yet, its nearest folder's. */
    private static Path realPath(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException missing) {
            Path parent = absolute.getParent();
            Path name = absolute.getFileName();
            return parent == null || name == null ? absolute : realPath(parent).resolve(name);
        }
    }
}
