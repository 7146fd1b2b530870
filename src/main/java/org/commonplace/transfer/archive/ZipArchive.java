package org.commonplace.transfer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip file, read by its central directory; nothing of it is ever unpacked to disk. */
final class ZipArchive implements Archive {

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new TreeMap<>();
    private final Map<String, ArchiveFile> files = new TreeMap<>();

    private ZipArchive(ZipFile zip) {
        this.zip = zip;
    }

    static Archive open(Path file, ArchiveLimits limits) throws ArchiveRefused, IOException {
        ZipArchive archive = new ZipArchive(zip(file));
        try {
            archive.checkNames(limits);
            archive.checkContents(limits);
            return archive;
        } catch (ArchiveRefused | RuntimeException refused) {
            archive.close();
            throw refused;
        }
    }

    @Override
    public Collection<ArchiveFile> files() {
        return Collections.unmodifiableCollection(files.values());
    }

    @Override
    public InputStream read(ArchiveFile file) throws IOException {
        ZipArchiveEntry entry = entries.get(file.path());
        if (entry == null || !file.isReadable()) {
            throw new IOException("Cannot read " + file.path());
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile zip(Path file) throws ArchiveRefused {
        try {
            return ZipFile.builder().setPath(file).get();
        } catch (IOException | IllegalArgumentException damaged) {
            throw new ArchiveRefused("transfer.archive.not-a-zip");
        }
    }

    private void checkNames(ArchiveLimits limits) throws ArchiveRefused {
        ArchivePaths paths = new ArchivePaths(limits);
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = name(entry);
            if (isSpecial(entry)) {
                throw new ArchiveRefused("transfer.archive.link", name);
            }
            Optional<String> path = paths.accept(name, name.endsWith("/"));
            path.ifPresent(there -> entries.put(there, entry));
        }
    }

    /** The name as it stands in the archive: the library mends some backslashes on the quiet. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean mended = raw != null && contains(raw, (byte) '\\');
        return mended ? new String(raw, StandardCharsets.UTF_8) : entry.getName();
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte each : bytes) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Links, devices and pipes: anything that says it is neither a file nor a folder. */
    private static boolean isSpecial(ZipArchiveEntry entry) {
        int kind = (int) (entry.getExternalAttributes() >> 16) & UnixStat.FILE_TYPE_FLAG;
        return kind != 0 && kind != UnixStat.FILE_FLAG && kind != UnixStat.DIR_FLAG;
    }

    private void checkContents(ArchiveLimits limits) throws ArchiveRefused {
        Measure measure = new Measure(limits);
        for (Map.Entry<String, ZipArchiveEntry> entry : entries.entrySet()) {
            String path = entry.getKey();
            files.put(path, measured(path, entry.getValue(), measure));
        }
        measure.finish();
    }

    private ArchiveFile measured(String path, ZipArchiveEntry entry, Measure measure) throws ArchiveRefused {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return new ArchiveFile(path, 0, "transfer.file.encrypted");
        }
        if (!zip.canReadEntryData(entry)) {
            return new ArchiveFile(path, 0, "transfer.file.damaged");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            measure.read(path, content);
            return new ArchiveFile(path, measure.lastFile(), null);
        } catch (IOException | IllegalArgumentException damaged) {
            return new ArchiveFile(path, measure.lastFile(), "transfer.file.damaged");
        }
    }
}
