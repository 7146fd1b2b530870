package org.commonplace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BenchNamesTest {

    @Test
    void aNameThatMeasuresNothingIsRefusedWithThoseThatDo() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bench.class.getName(),
                        "save",
                        "zoom")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said.lines())
                .singleElement()
                .asString()
                .contains("no benchmark \"zoom\"", "read, ", "first-html", "save", "start");
    }
}
