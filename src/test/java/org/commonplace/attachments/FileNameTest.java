package org.commonplace.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "plan.pdf, plan.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\me\\plan.pdf, plan.pdf",
        "/etc/, file",
        ".., file",
        ".htaccess, htaccess",
        "'plan.exe. . ', plan.exe",
        "'two   words\t.txt', two words .txt",
        "Überblick für 小児.png, Überblick für 小児.png",
        "<img src=x onerror=alert(1)>.png, <img src=x onerror=alert(1)>.png",
    })
    void keepsWhatANameSaysAndDropsWhereItLay(String given, String clean) {
        assertThat(FileName.clean(given)).isEqualTo(clean);
    }

    @Test
    void dropsCharactersThatMakeANameLookLikeAnother() {
        assertThat(FileName.clean("ward\u202Egnp.exe")).isEqualTo("wardgnp.exe");
        assertThat(FileName.clean("a\u0000b\u0007c\u200B.png\r\nX: y")).isEqualTo("abc.png X: y");
        assertThat(FileName.clean("e\u0301.png")).isEqualTo("\u00E9.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".verylongextensionthatisnone", ""})
    void shortensALongNameButKeepsItsExtension(String extension) {
        String clean = FileName.clean("\uD83D\uDE00".repeat(300) + extension);

        assertThat(clean.length()).isLessThanOrEqualTo(FileName.MAX_LENGTH);
        assertThat(clean.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
                .isEmpty();
        assertThat(clean.endsWith(".png")).isEqualTo(extension.equals(".png"));
    }

    @Test
    void numbersBeforeTheExtension() {
        assertThat(FileName.numbered("plan.pdf", 1)).isEqualTo("plan.pdf");
        assertThat(FileName.numbered("plan.pdf", 2)).isEqualTo("plan (2).pdf");
        assertThat(FileName.numbered("README", 3)).isEqualTo("README (3)");
    }
}
