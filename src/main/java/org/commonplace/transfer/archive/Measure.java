package org.commonplace.transfer.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.utils.InputStreamStatistics;

/** Counts what really comes out of an archive and stops at the limits. */
final class Measure {

    private static final int BUFFER = 64 * 1024;

    private final ArchiveLimits limits;
    private final byte[] buffer = new byte[BUFFER];
    private long unpacked;
    private long packed;
    private long file;

    Measure(ArchiveLimits limits) {
        this.limits = limits;
    }

    /** Reads a file to its end; {@link #lastFile} says how long it was, also when reading broke off. */
    void read(String path, InputStream content) throws ArchiveRefused, IOException {
        file = 0;
        boolean text = true;
        try {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                file += read;
                unpacked += read;
                text &= !hasNul(read);
                stopAtLimits(path, text, packed(content));
            }
        } finally {
            packed += packed(content);
        }
    }

    /** The packed bytes used up so far; what is not packed is as long as it is. */
    private long packed(InputStream content) {
        return content instanceof InputStreamStatistics packing ? packing.getCompressedCount() : file;
    }

    private void stopAtLimits(String path, boolean text, long filePacked) throws ArchiveRefused {
        if (unpacked > limits.maxBytes()) {
            throw new ArchiveRefused("transfer.archive.too-large", limits.maxBytes() / (1024 * 1024));
        }
        if (limits.isBomb(path, text, file, filePacked)) {
            throw new ArchiveRefused("transfer.archive.bomb", path, limits.maxRatio());
        }
    }

    long lastFile() {
        return file;
    }

    void finish() throws ArchiveRefused {
        if (limits.isBombAsWhole(unpacked, packed)) {
            throw new ArchiveRefused("transfer.archive.bomb-as-whole", limits.maxRatio());
        }
    }

    private boolean hasNul(int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
