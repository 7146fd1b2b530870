package org.commonplace.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A backup's file: a zip whose last entry, {@code SHA256SUMS}, lists the checksum of every other one, in the form that
 * {@code sha256sum --check} reads.
 */
final class Archive {

    private static final String SUMS = "SHA256SUMS";

    private Archive() {}

    /** Writes an archive, from its first entry to its checksums. */
    static final class Writer implements DatabaseCopy.Sink, AutoCloseable {

        private final ZipOutputStream zip;
        private final Map<String, String> sums = new LinkedHashMap<>();

        Writer(OutputStream out) {
            zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            zip.setLevel(Deflater.BEST_SPEED);
        }

        @Override
        public void add(String name, Content content) throws IOException, SQLException {
            zip.putNextEntry(new ZipEntry(name));
            sums.put(name, digested(content, zip));
            zip.closeEntry();
        }

        @Override
        public void close() throws IOException {
            zip.putNextEntry(new ZipEntry(SUMS));
            for (Map.Entry<String, String> sum : sums.entrySet()) {
                zip.write((sum.getValue() + "  " + sum.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            zip.close();
        }
    }

    /** Reads an archive that is whole. */
    static final class Reader implements DatabaseCopy.Source, AutoCloseable {

        private final ZipFile zip;
        private final Map<String, String> sums = new TreeMap<>();

        /**
         * Opens an archive and compares every checksum.
         *
         * @throws CannotStart if it is no backup, or not as it was written
         */
        Reader(Path file) {
            try {
                zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
                readSums(file);
            } catch (IOException e) {
                throw new CannotStart(Words.of("operations.restore.unreadable", file), e);
            }
        }

        private void readSums(Path file) throws IOException {
            try (InputStream in = open(SUMS)) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
            }
            for (Map.Entry<String, String> sum : sums.entrySet()) {
                if (!sum.getValue().equals(sumOf(sum.getKey()))) {
                    throw new CannotStart(Words.of("operations.restore.damaged", file, sum.getKey()));
                }
            }
        }

        @Override
        public List<String> names() {
            return List.copyOf(sums.keySet());
        }

        /** The checksum a part was written with. */
        String sum(String name) {
            return sums.getOrDefault(name, "");
        }

        @Override
        public InputStream open(String name) throws IOException {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new IOException("There is no " + name);
            }
            return zip.getInputStream(entry);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }

        private String sumOf(String name) throws IOException {
            MessageDigest digest = sha256();
            try (InputStream in = new DigestInputStream(open(name), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** Passes content on, and gives its checksum. */
    static String digested(DatabaseCopy.Sink.Content content, OutputStream out) throws IOException, SQLException {
        MessageDigest digest = sha256();
        DigestOutputStream through = new DigestOutputStream(out, digest);
        content.to(through);
        through.flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
