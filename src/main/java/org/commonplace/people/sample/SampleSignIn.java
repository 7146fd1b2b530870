package org.commonplace.people.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The password that the people of one home's sample library share. Each home makes its own, so that none is known
 * beforehand; it is kept beside the home's other secrets to be printed again at the next start.
 */
record SampleSignIn(Path file) {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PARTS = 4;
    private static final int PART_LENGTH = 4;

    static SampleSignIn of(Path home) {
        return new SampleSignIn(home.resolve("demo-password"));
    }

    /** The password, if this home has one. */
    Optional<String> password() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password, made now if there was none. */
    String makePassword() {
        return password().orElseGet(this::make);
    }

    private String make() {
        SecureRandom random = new SecureRandom();
        String made = IntStream.range(0, PARTS).mapToObj(n -> part(random)).collect(Collectors.joining("-"));
        try {
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "demo-password", "", forOwnerOnly());
            Files.writeString(fresh, made + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(SecureRandom random) {
        return random.ints(PART_LENGTH, 0, LETTERS.length())
                .mapToObj(n -> String.valueOf(LETTERS.charAt(n)))
                .collect(Collectors.joining());
    }

    private static FileAttribute<?>[] forOwnerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
