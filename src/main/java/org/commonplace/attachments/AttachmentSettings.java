package org.commonplace.attachments;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Where files are kept and how large one may be. */
@Component
class AttachmentSettings {

    private final Path folder;
    private final DataSize maxSize;

    AttachmentSettings(
            @Value("${commonplace.home:data}") Path home,
            @Value("${commonplace.attachments.max-size:50MB}") DataSize maxSize) {
        this.folder = home.toAbsolutePath().normalize().resolve("files");
        this.maxSize = maxSize;
    }

    Path folder() {
        return folder;
    }

    DataSize maxSize() {
        return maxSize;
    }
}
