package org.commonplace.operations.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =1",
                "＝1",
                "=HYPERLINK(\"http://x\",\"y\")"
            })
    void aCellIsNeverAFormula(String text) {
        assertThat(CsvLine.of(text)).startsWith("\"'");
    }

    @Test
    void quotesCommasAndLinesStayInTheirCell() {
        assertThat(CsvLine.of("a \"b\", c", "two\nlines", "")).isEqualTo("\"a \"\"b\"\", c\",\"two\nlines\",\"\"\r\n");
    }
}
