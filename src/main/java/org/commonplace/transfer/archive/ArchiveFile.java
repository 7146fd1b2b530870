package org.commonplace.transfer.archive;

import org.jspecify.annotations.Nullable;

/**
 * One file of an archive.
 *
 * @param path parts separated by {@code /}, below the archive's root
 * @param size in bytes, as counted; what could be read of it when it has a fault
 * @param fault a key of the message bundle saying why it cannot be read, or {@code null} when it can
 */
public record ArchiveFile(String path, long size, @Nullable String fault) {

    public boolean isReadable() {
        return fault == null;
    }
}
