package org.commonplace.operations;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/**
 * The classes of the product as one run of tests starts it many times: in jars, since Java shares only what it read from jars with
 * later starts. The first product that ends by itself leaves what they share.
 */
final class ProductClasses {

    private static final Path FOLDER = Path.of("target/product").toAbsolutePath();
    private static final Path SHARED = FOLDER.resolve("classes.jsa");
    private static final List<String> OPTIONS = read();

    private ProductClasses() {}

    /** What Java is to be told, the class path among it. */
    static List<String> options() {
        return OPTIONS;
    }

    /** Whether there is anything to share yet. */
    static boolean areShared() {
        return Files.exists(SHARED);
    }

    /** Leaves it to a later product: one that was never ready has read too little. */
    static void forget() {
        try {
            Files.deleteIfExists(SHARED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read() {
        // What an earlier run left was read from other jars.
        forget();
        String path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .map(entry -> Files.isDirectory(entry) ? packed(entry) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + SHARED,
                "-Xlog:cds*=off",
                "-Xlog:aot*=off",
                "-cp",
                path);
    }

    private static Path packed(Path classes) {
        Path jar = FOLDER.resolve(classes.getFileName() + ".jar");
        try {
            Files.createDirectories(FOLDER);
            pack(classes, jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Path path : all.filter(each -> !each.equals(classes)).sorted().toList()) {
                String name = classes.relativize(path).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new ZipEntry(Files.isDirectory(path) ? name + "/" : name));
                if (Files.isRegularFile(path)) {
                    Files.copy(path, out);
                }
                out.closeEntry();
            }
        }
    }
}
