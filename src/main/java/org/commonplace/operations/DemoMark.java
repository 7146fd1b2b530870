package org.commonplace.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Marks a home as a demonstration, for good, and says how far it has been filled: one line for each part that is
 * complete.
 */
record DemoMark(Path file) {

    static DemoMark of(Home home) {
        return new DemoMark(home.folder().resolve("demo"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    void begin() {
        append("");
    }

    List<String> complete() {
        try {
            return exists() ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void completed(String part) {
        append(part + "\n");
    }

    private void append(String text) {
        try {
            Files.writeString(
                    file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
