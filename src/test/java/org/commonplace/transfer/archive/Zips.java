package org.commonplace.transfer.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes zip files for tests, well-formed ones and others. */
public final class Zips implements AutoCloseable {

    private final ZipArchiveOutputStream zip;

    public Zips(Path file) throws IOException {
        zip = new ZipArchiveOutputStream(file);
    }

    /** A zip with these files, given as path, text, path, text … */
    public static Path of(Path file, String... pathsAndTexts) {
        try (Zips zip = new Zips(file)) {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                zip.add(pathsAndTexts[i], pathsAndTexts[i + 1]);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    /** A zip whose names are exactly these, whatever they are. */
    static Path named(Path file, String... names) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("# " + name).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    public Zips add(String path, String text) throws IOException {
        return add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public Zips add(String path, byte[] content) throws IOException {
        return add(new ZipArchiveEntry(path), content);
    }

    public Zips add(ZipArchiveEntry entry, byte[] content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
        return this;
    }

    /** A file of one byte repeated, without ever holding it whole. */
    public Zips repeat(String path, char letter, int mebibytes) throws IOException {
        byte[] block = new byte[1024 * 1024];
        Arrays.fill(block, (byte) letter);
        zip.putArchiveEntry(new ZipArchiveEntry(path));
        OutputStream out = zip;
        for (int i = 0; i < mebibytes; i++) {
            out.write(block);
        }
        zip.closeArchiveEntry();
        return this;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
