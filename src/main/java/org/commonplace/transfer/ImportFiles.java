package org.commonplace.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps what was handed in, in the home folder, until its import is over. */
@Component
class ImportFiles {

    private final Path folder;

    ImportFiles(@Value("${commonplace.home:data}") Path home) {
        this.folder = home.toAbsolutePath().normalize().resolve("imports");
    }

    /** The name under which it is kept. */
    String keep(InputStream content) throws IOException {
        Files.createDirectories(folder);
        String name = UUID.randomUUID() + ".zip";
        try {
            Files.copy(content, folder.resolve(name));
        } catch (IOException brokenOff) {
            Files.deleteIfExists(folder.resolve(name));
            throw brokenOff;
        }
        return name;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }
}
