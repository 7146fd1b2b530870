package org.commonplace.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database server left running in this home by a product that was killed. */
record Orphan(Home home) {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    /** Stops it cleanly, if there is one. */
    void stop() throws IOException {
        find().ifPresent(server -> {
            LOG.warn("Stopping the database server {} that an earlier run left behind", server.pid());
            EmbeddedServer.stop(server);
        });
        Files.deleteIfExists(home.serverPid());
    }

    private Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(home.serverPid())) {
            return Optional.empty();
        }
        String pid = Files.readString(home.serverPid()).strip();
        return pid.matches("\\d{1,10}") ? ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs) : Optional.empty();
    }

    /** Process numbers are used again: only a server that has this home's tables open is one of ours. */
    private boolean isOurs(ProcessHandle process) {
        String tables = "--datadir=" + home.database();
        return process.info().arguments().stream().flatMap(Stream::of).anyMatch(tables::equals);
    }
}
