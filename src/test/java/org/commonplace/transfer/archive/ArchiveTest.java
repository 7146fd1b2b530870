package org.commonplace.transfer.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    @TempDir
    Path folder;

    @Test
    void readsAZip() throws Exception {
        Path zip = Zips.of(zip(), "docs/", "", "./docs/a.md", "# A", "docs//pic.png", "png");
        try (Archive archive = Archive.open(zip, ArchiveLimits.DEFAULT)) {
            assertThat(archive.files()).extracting(ArchiveFile::path).containsExactly("docs/a.md", "docs/pic.png");
            assertThat(text(archive, "docs/a.md")).isEqualTo("# A");
        }
    }

    @Test
    void readsAFolder() throws Exception {
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/a.md"), "# A");
        try (Archive archive = Archive.open(folder, ArchiveLimits.DEFAULT)) {
            assertThat(archive.files()).containsExactly(new ArchiveFile("docs/a.md", 3, null));
            assertThat(text(archive, "docs/a.md")).isEqualTo("# A");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.md",
                "a/../../evil.md",
                "a/..",
                "a/.. /evil.md",
                "/etc/passwd",
                "C:\\evil.md",
                "C:evil.md",
                "c:/evil.md",
                "..\\evil.md",
                "a\\b.md",
                "\\\\server\\share\\evil.md",
                "a\u0000.md",
                "a\nb.md",
            })
    void refusesANameThatPointsElsewhere(String name) throws IOException {
        assertRefused(Zips.named(zip(), "good.md", name), "transfer.archive.");
    }

    @Test
    void refusesLinksAndDevices() throws IOException {
        for (int kind : new int[] {UnixStat.LINK_FLAG, 0020000, 0010000}) {
            ZipArchiveEntry link = new ZipArchiveEntry("link.md");
            link.setUnixMode(kind | 0777);
            try (Zips zip = new Zips(zip())) {
                zip.add(link, "/etc/passwd".getBytes(UTF_8));
            }
            assertRefused(zip(), "transfer.archive.link");
        }
    }

    @Test
    void refusesLinksInAFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.md"), Path.of("/etc/passwd"));
        assertRefused(folder, "transfer.archive.link");
    }

    @Test
    void refusesNamesThatCannotBeToldApart() {
        assertRefused(Zips.of(zip(), "a.md", "1", "a.md", "2"), "transfer.archive.duplicate");
        assertRefused(Zips.of(zip(), "docs/a.md", "1", "Docs/A.md", "2"), "transfer.archive.duplicate");
        assertRefused(Zips.of(zip(), "a.md", "1", "./a.md", "2"), "transfer.archive.duplicate");
        assertRefused(Zips.of(zip(), "\u00E9.md", "1", "e\u0301.md", "2"), "transfer.archive.duplicate");
        assertRefused(Zips.of(zip(), "a", "1", "a/b.md", "2"), "transfer.archive.duplicate");
        assertRefused(Zips.of(zip(), "a/b.md", "1", "a", "2"), "transfer.archive.duplicate");
    }

    @Test
    void refusesABombByItsRatio() throws IOException {
        try (Zips zip = new Zips(zip())) {
            zip.add("good.md", "# Good").repeat("bomb.md", '\0', 3);
        }
        assertRefused(zip(), "transfer.archive.bomb");
        try (Zips zip = new Zips(zip())) {
            zip.repeat("bomb.md", 'a', 70);
        }
        assertRefused(zip(), "transfer.archive.bomb");
        try (Zips zip = new Zips(zip())) {
            zip.repeat("a.md", 'a', 30).repeat("b.md", 'a', 30).repeat("c.md", 'a', 30);
        }
        assertRefused(zip(), "transfer.archive.bomb-as-whole");
    }

    @Test
    void takesALongPageOfRepeatedText() throws Exception {
        try (Zips zip = new Zips(zip())) {
            zip.repeat("long.md", 'a', 50);
        }
        try (Archive archive = Archive.open(zip(), ArchiveLimits.DEFAULT)) {
            assertThat(archive.files()).containsExactly(new ArchiveFile("long.md", 50L * 1024 * 1024, null));
        }
    }

    @Test
    void refusesByRealSizeWhateverTheArchiveSays() {
        ArchiveLimits small = new ArchiveLimits(10, 100, 1000, 1000, 1000, 100, 10);
        Path zip = Zips.of(zip(), "a.md", "x".repeat(60), "b.md", "x".repeat(60));
        assertThatThrownBy(() -> Archive.open(zip, small))
                .isInstanceOfSatisfying(
                        ArchiveRefused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("transfer.archive.too-large"));
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        try (Zips zip = new Zips(zip())) {
            for (int i = 0; i < 20_001; i++) {
                zip.add(i + ".md", "");
            }
        }
        assertRefused(zip(), "transfer.archive.too-many");
    }

    @Test
    void refusesDeepAndLongPaths() {
        assertRefused(Zips.of(zip(), "a/".repeat(50) + "b.md", "x"), "transfer.archive.path-too-long");
        assertRefused(Zips.of(zip(), "a".repeat(700) + ".md", "x"), "transfer.archive.path-too-long");
    }

    @Test
    void refusesWhatIsNoZip() throws IOException {
        assertRefused(Files.writeString(zip(), "PK is how a zip starts"), "transfer.archive.not-a-zip");
        byte[] whole = Files.readAllBytes(Zips.of(zip(), "a.md", "x".repeat(1000)));
        assertRefused(Files.write(zip(), Arrays.copyOf(whole, 40)), "transfer.archive.not-a-zip");
    }

    @Test
    void marksADamagedFileAndReadsTheOthers() throws Exception {
        byte[] bytes = Files.readAllBytes(Zips.named(zip(), "broken.md", "good.md"));
        int content = 30 + "broken.md".length();
        Arrays.fill(bytes, content, content + 5, (byte) 0xFF);
        Files.write(zip(), bytes);

        try (Archive archive = Archive.open(zip(), ArchiveLimits.DEFAULT)) {
            assertThat(archive.files().iterator().next().fault()).isEqualTo("transfer.file.damaged");
            assertThat(text(archive, "good.md")).isEqualTo("# good.md");
        }
    }

    @Test
    void leavesArchivesWithinItClosed() throws Exception {
        Path inner = Zips.of(folder.resolve("inner.zip"), "../evil.md", "evil");
        try (Zips zip = new Zips(zip())) {
            zip.add("inner.zip", Files.readAllBytes(inner));
        }
        try (Archive archive = Archive.open(zip(), ArchiveLimits.DEFAULT)) {
            assertThat(archive.files()).extracting(ArchiveFile::path).containsExactly("inner.zip");
        }
    }

    private Path zip() {
        return folder.resolve("test.zip");
    }

    private static void assertRefused(Path archive, String reason) {
        assertThatThrownBy(() -> Archive.open(archive, ArchiveLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        ArchiveRefused.class,
                        refused -> assertThat(refused.messageKey()).startsWith(reason));
    }

    private static String text(Archive archive, String path) throws IOException {
        ArchiveFile file = archive.files().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        try (InputStream content = archive.read(file)) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }
}
