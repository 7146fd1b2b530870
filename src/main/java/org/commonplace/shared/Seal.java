package org.commonplace.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals secrets that are kept in the database, with AES-256-GCM, so that the database or its backup alone does not give them away. The
 * key is made from {@code commonplace.secret-key}, which several nodes share, or else is the home's own, in a file that only this
 * account can read and that no backup holds.
 */
@Component
public class Seal {

    private static final String FILE = "secret-key";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final String given;
    private final SecureRandom random = new SecureRandom();

    public Seal(@Value("${commonplace.home:data}") Path home, @Value("${commonplace.secret-key:}") String given) {
        this.file = home.toAbsolutePath().normalize().resolve(FILE);
        this.given = given;
    }

    /**
     * The text sealed.
     *
     * @param purpose what it is for; it cannot be opened for anything else
     */
    public String close(String purpose, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(text.getBytes(StandardCharsets.UTF_8));
            Base64.Encoder encoder = Base64.getEncoder();
            return encoder.encodeToString(nonce) + "." + encoder.encodeToString(closed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text that was sealed; empty where it was sealed with another key or for something else. */
    public Optional<String> open(String purpose, String closed) {
        int dot = closed.indexOf('.');
        try {
            Base64.Decoder decoder = Base64.getDecoder();
            byte[] nonce = decoder.decode(closed.substring(0, Math.max(0, dot)));
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(decoder.decode(closed.substring(dot + 1)));
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] key() throws GeneralSecurityException {
        if (!given.isBlank()) {
            return MessageDigest.getInstance("SHA-256").digest(given.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return HexFormat.of().parseHex(homeKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized String homeKey() throws IOException {
        if (!Files.exists(file)) {
            byte[] made = new byte[KEY_BYTES];
            random.nextBytes(made);
            write(HexFormat.of().formatHex(made));
        }
        return Files.readString(file).strip();
    }

    private void write(String key) throws IOException {
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(fresh);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(fresh);
        }
        Files.writeString(fresh, key, StandardOpenOption.SYNC);
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            Files.delete(fresh);
        }
    }
}
