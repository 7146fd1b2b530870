package org.commonplace.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Brings a backup back into an empty home, and looks whether every row came back as it was. */
final class Restore {

    /** Where a home's files lie in an archive. */
    static final String HOME = "home/";

    private static final Set<String> HARMLESS = Set.of("application.properties", "logs", "lock", "server");

    private final Home home;

    Restore(Home home) {
        this.home = home;
    }

    /** @throws CannotStart if the home or database is not empty, or the file is not a whole backup */
    void from(Path file, Environment settings) throws IOException, SQLException {
        if (!Files.isReadable(file)) {
            throw new CannotStart(Words.of("operations.restore.no-file", file));
        }
        refuseContent();
        try (Archive.Reader archive = new Archive.Reader(file)) {
            home.prepare(false);
            Files.createFile(home.restoring());
            try (DatabaseAccess database = DatabaseAccess.of(home, settings);
                    Connection connection = database.connect()) {
                load(archive, connection);
            }
            for (String name : archive.names()) {
                if (name.startsWith(HOME)) {
                    copy(archive, name);
                }
            }
            Files.delete(home.restoring());
        }
    }

    private void refuseContent() throws IOException {
        if (!Files.isDirectory(home.folder())) {
            return;
        }
        try (Stream<Path> content = Files.list(home.folder())) {
            if (content.anyMatch(path -> !HARMLESS.contains(path.getFileName().toString()))) {
                throw new CannotStart(Words.of("operations.restore.not-empty", home.folder()));
            }
        }
    }

    private static void load(Archive.Reader archive, Connection connection) throws IOException, SQLException {
        DatabaseCopy copy = new DatabaseCopy(connection);
        if (!copy.tables().isEmpty()) {
            throw new CannotStart(Words.of("operations.restore.tables"));
        }
        copy.readFrom(archive);
        copy.writeTo((name, content) -> {
            String sum = Archive.digested(content, OutputStream.nullOutputStream());
            if (name.startsWith("rows/") && !sum.equals(archive.sum(name))) {
                throw new IOException("Restored differently: " + name);
            }
        });
    }

    private void copy(Archive.Reader archive, String name) throws IOException {
        Path target = home.folder().resolve(name.substring(HOME.length())).normalize();
        if (!target.startsWith(home.folder())) {
            throw new IOException("Outside the home: " + name);
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (!Files.exists(target)) {
            Home.createPrivate(target);
            try (InputStream in = archive.open(name);
                    OutputStream out = Files.newOutputStream(target)) {
                in.transferTo(out);
            }
        }
    }
}
