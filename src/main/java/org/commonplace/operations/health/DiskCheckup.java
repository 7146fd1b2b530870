package org.commonplace.operations.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commonplace.shared.Checkup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much room is left where the home folder lies. */
@Component
class DiskCheckup implements Checkup {

    private static final int ORDER = 60;
    private static final int PART_OF_LITTLE = 8;
    private static final double GIGABYTE = 1_073_741_824;

    private final Path home;
    private final DataSize little;

    /** @param little below this, somebody should know; below an eighth of it, saving is at risk */
    @Autowired
    DiskCheckup(@Value("${commonplace.home}") Path home, @Value("${commonplace.health.disk:2GB}") DataSize little) {
        this.home = home.toAbsolutePath().normalize();
        this.little = little;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String title() {
        return "operations.health.disk";
    }

    @Override
    public Finding find() {
        try {
            FileStore store = Files.getFileStore(home);
            long left = store.getUsableSpace();
            return words(left, store.getTotalSpace())
                    .with(Map.of("free-bytes", left, "total-bytes", store.getTotalSpace()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Finding words(long left, long total) {
        double gigabytes = left / GIGABYTE;
        if (left < little.toBytes() / PART_OF_LITTLE) {
            return Finding.of(State.BROKEN, "operations.health.disk.full", gigabytes, total / GIGABYTE);
        }
        return left < little.toBytes()
                ? Finding.of(State.ATTENTION, "operations.health.disk.little", gigabytes, total / GIGABYTE)
                : Finding.good("operations.health.disk.good", gigabytes, total / GIGABYTE);
    }
}
