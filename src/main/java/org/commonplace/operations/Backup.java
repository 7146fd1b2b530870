package org.commonplace.operations;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies database and files into one file, while the product runs. The database is copied as of one moment; files are
 * copied after it, and never change once written, so every file the database speaks of is in the copy.
 */
final class Backup {

    /**
     * What a home holds that is made anew: the server and its tables, logs, and the search index. The key to what is sealed in the
     * database stays where it is, so that a copy alone opens nothing.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "database",
            "database-beginning",
            "database.new",
            "database.pid",
            "database.port",
            "database-password",
            "secret-key",
            "database-start.sql",
            "database-tables.sql",
            "server",
            "logs",
            "lock",
            "index");

    private final Home home;

    Backup(Home home) {
        this.home = home;
    }

    /**
     * Writes the copy, readable by this account only.
     *
     * @throws CannotStart if the file exists, or there is nothing to copy
     */
    void to(Path file, DatabaseAccess database) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new CannotStart(Words.of("operations.backup.exists", file));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Home.writeSecret(part, "");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
                Archive.Writer archive = new Archive.Writer(out);
                Connection connection = database.connect()) {
            DatabaseCopy copy = new DatabaseCopy(connection);
            copy.freeze();
            copy.writeTo(archive);
            for (Path content : contents()) {
                add(archive, content);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Path> contents() throws IOException {
        try (Stream<Path> tree = Files.walk(home.folder())) {
            return tree.filter(Files::isRegularFile)
                    .filter(this::belongs)
                    .sorted()
                    .toList();
        }
    }

    private boolean belongs(Path file) {
        Path inside = home.folder().relativize(file);
        return !LEFT_OUT.contains(inside.getName(0).toString())
                && !inside.toString().endsWith(".part");
    }

    private void add(Archive.Writer archive, Path file) throws IOException, SQLException {
        String name = Restore.HOME
                + home.folder()
                        .relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
        try {
            archive.add(name, out -> Files.copy(file, out));
        } catch (NoSuchFileException purgedMeanwhile) {
            System.err.println(Words.of("operations.backup.gone", file));
        }
    }
}
