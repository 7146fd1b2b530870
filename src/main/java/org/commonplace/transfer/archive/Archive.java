package org.commonplace.transfer.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Files handed in as one zip file or as a folder. Whoever holds an archive knows that all of it has been checked: names
 * stay inside it and differ, nothing is a link, and what comes out is within the limits. Archives within it stay closed.
 */
public interface Archive extends Closeable {

    /**
     * Checks an archive whole, reading every file of it once.
     *
     * @throws ArchiveRefused with the reason why nothing of it may be used
     */
    static Archive open(Path zipOrFolder, ArchiveLimits limits) throws ArchiveRefused, IOException {
        return Files.isDirectory(zipOrFolder)
                ? FolderArchive.open(zipOrFolder, limits)
                : ZipArchive.open(zipOrFolder, limits);
    }

    /** Its files, by path. */
    Collection<ArchiveFile> files();

    /**
     * One file's content.
     *
     * @throws IOException also when this file is damaged, encrypted or packed in an unknown way
     */
    InputStream read(ArchiveFile file) throws IOException;
}
