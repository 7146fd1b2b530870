package org.commonplace.attachments;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.commonplace.shared.Setting;
import org.commonplace.shared.Setting.Group;
import org.commonplace.shared.Setting.Kind;
import org.commonplace.shared.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Where files are kept and how large one may be. */
@Component
class AttachmentSettings {

    private static final int MOST_MEGABYTES = 300;

    static final Setting MAX_SIZE =
            Setting.number("commonplace.attachments.max-size", Group.LIMITS, Kind.MEGABYTES, "50MB", 1, MOST_MEGABYTES);

    private final Path folder;
    private final Supplier<DataSize> maxSize;

    @Autowired
    AttachmentSettings(@Value("${commonplace.home:data}") Path home, Settings settings) {
        this(home, () -> settings.size(MAX_SIZE));
    }

    AttachmentSettings(Path home, Supplier<DataSize> maxSize) {
        this.folder = home.toAbsolutePath().normalize().resolve("files");
        this.maxSize = maxSize;
    }

    Path folder() {
        return folder;
    }

    DataSize maxSize() {
        return maxSize.get();
    }
}
