package org.commonplace.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.commonplace.shared.Invalid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FileStoreTest {

    private static final String HELLO_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path home;

    private FileStore files;

    @BeforeEach
    void setUp() {
        files = new FileStore(new AttachmentSettings(home, () -> DataSize.ofKilobytes(100)));
    }

    @Test
    void keepsContentUnderItsHash() throws IOException {
        FileStore.Stored stored = files.receive(bytes("hello"));

        assertThat(stored).isEqualTo(new FileStore.Stored(HELLO_SHA256, 5, "text/plain;charset=utf-8"));
        assertThat(home.resolve("files").resolve("2c").resolve(HELLO_SHA256.substring(2)))
                .hasContent("hello");
        assertThat(everything()).hasSize(1);
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        files.receive(bytes("hello"));
        files.receive(bytes("hello"));

        assertThat(everything()).hasSize(1);
    }

    @Test
    void replacesAFileThatWasCutShort() throws IOException {
        Files.createDirectories(files.path(HELLO_SHA256).getParent());
        Files.writeString(files.path(HELLO_SHA256), "hel");

        files.receive(bytes("hello"));

        assertThat(files.path(HELLO_SHA256)).hasContent("hello");
    }

    @Test
    void refusesWhatIsTooLargeAndKeepsNothingOfIt() {
        assertThatThrownBy(() -> files.receive(new ByteArrayInputStream(new byte[100 * 1024 + 1])))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Invalid.Problem::message)
                                .containsExactly("attachments.too-large"));
        assertThat(everything()).isEmpty();
    }

    @Test
    void takesWhatIsExactlyAsLargeAsAllowed() throws IOException {
        assertThat(files.receive(new ByteArrayInputStream(new byte[100 * 1024])).size())
                .isEqualTo(100 * 1024);
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() {
        InputStream broken = new InputStream() {
            private int left = 10;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection lost");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> files.receive(broken)).isInstanceOf(IOException.class);
        assertThat(everything()).isEmpty();
    }

    @Test
    void takesTheSameContentFromManyAtOnce() throws Exception {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<FileStore.Stored> upload = () -> files.receive(bytes("hello"));
            List<Future<FileStore.Stored>> done =
                    many.invokeAll(Stream.generate(() -> upload).limit(20).toList());
            for (Future<FileStore.Stored> stored : done) {
                assertThat(stored.get().sha256()).isEqualTo(HELLO_SHA256);
            }
        }
        assertThat(everything()).hasSize(1);
        assertThat(files.path(HELLO_SHA256)).hasContent("hello");
    }

    @Test
    void listsTheHashesOnDisk() throws IOException {
        files.receive(bytes("hello"));
        try (Stream<String> hashes = files.hashes(Instant.now().plusSeconds(60))) {
            assertThat(hashes).containsExactly(HELLO_SHA256);
        }
        try (Stream<String> hashes = files.hashes(Instant.now().minusSeconds(60))) {
            assertThat(hashes).isEmpty();
        }
    }

    @Test
    void discardsOnlyWhatNobodyBroughtInSince() throws IOException {
        Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));
        Instant inAnHour = Instant.now().plus(Duration.ofHours(1));
        files.receive(bytes("hello"));
        Files.setLastModifiedTime(files.path(HELLO_SHA256), FileTime.from(anHourAgo.minusSeconds(1)));
        files.receive(bytes("hello"));

        assertThat(files.discard(HELLO_SHA256, anHourAgo)).isFalse();
        assertThat(files.path(HELLO_SHA256)).hasContent("hello");
        assertThat(files.discard(HELLO_SHA256, inAnHour)).isTrue();
        assertThat(files.discard(HELLO_SHA256, inAnHour)).isFalse();
        assertThat(everything()).isEmpty();
    }

    @Test
    void discardsWhatBrokenUploadsLeft() throws IOException {
        Path arriving = Files.createDirectories(home.resolve("files/.arriving"));
        Path old = Files.createFile(arriving.resolve("old.part"));
        Path fresh = Files.createFile(arriving.resolve("fresh.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        files.discardArrivals(Instant.now().minus(Duration.ofDays(1)));

        assertThat(everything()).containsExactly(fresh);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private List<Path> everything() {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
