package org.commonplace.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/> | image/svg+xml",
                "<!-- hello --><svg onload='alert(1)'></svg> | application/xml",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/> | image/svg+xml",
                "<!DOCTYPE html><p>Hello | text/html",
                "<script>alert(1)</script> | text/html",
                "<html><body>x | text/html",
                "<?xml version='1.0'?><a/> | application/xml",
                "<made-up>x</made-up> | application/xml",
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/> | application/xhtml+xml",
                "Plain words, nothing else | text/plain;charset=utf-8",
                "# A heading | text/plain;charset=utf-8",
            })
    void knowsActiveContentByWhatIsInIt(String content, String type) throws IOException {
        Path file = Files.writeString(folder.resolve("called.png"), content);
        assertThat(ContentType.of(file)).isEqualTo(type);
    }

    @Test
    void seesMarkupBehindAByteOrderMark() throws IOException {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            Path file = Files.write(folder.resolve("x"), "\uFEFF <svg onload='alert(1)'/>".getBytes(charset));
            assertThat(ContentType.of(file)).as(charset.name()).isEqualTo("image/svg+xml");
        }
    }

    @Test
    void namesTheCharacterSetOfText() throws IOException {
        Path old = Files.write(folder.resolve("old"), "Käse".getBytes(Charset.forName("windows-1252")));
        Path unicode = Files.writeString(folder.resolve("new"), "ä".repeat(70_000));
        assertThat(ContentType.of(old)).isEqualTo("text/plain;charset=windows-1252");
        assertThat(ContentType.of(unicode)).isEqualTo("text/plain;charset=utf-8");
    }

    @Test
    void knowsPicturesAndDocuments() throws IOException {
        assertThat(ContentType.of(Files.write(folder.resolve("a.html"), TestFiles.PNG)))
                .isEqualTo("image/png");
        assertThat(ContentType.of(Files.writeString(folder.resolve("b"), "%PDF-1.7\n%âãÏÓ\n")))
                .isEqualTo("application/pdf");
        assertThat(ContentType.of(Files.write(folder.resolve("c"), zip()))).isEqualTo("application/zip");
        assertThat(ContentType.of(Files.write(folder.resolve("d"), new byte[0])))
                .isNotEqualTo("text/html");
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(1);
        }
        return bytes.toByteArray();
    }
}
