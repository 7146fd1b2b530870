package org.commonplace.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class SheetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", " =HYPERLINK(\"http://x\")", "|cmd", "\n=1"})
    void whatBeginsLikeAFormulaIsNone(String typed) {
        assertThat(Sheet.harmless(typed)).startsWith("'");
        String csv = new String(new Sheet().row(List.of(typed)).csv(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF\"'");
    }

    @Test
    void whatIsNoFormulaStaysAsItIs() {
        for (String typed : List.of("", "Sam", "O’Neil-Smith", "a=b", "3 - 2", "Zoë")) {
            assertThat(Sheet.harmless(typed)).isEqualTo(typed);
        }
        String csv = new String(new Sheet().row(List.of("a \"b\"", "c,d")).csv(), StandardCharsets.UTF_8);
        assertThat(csv).isEqualTo("\uFEFF\"a \"\"b\"\"\",\"c,d\"\r\n");
    }

    @Test
    void aWorkbookHoldsTextsOnly() throws Exception {
        byte[] file = new Sheet()
                .row(List.of("Name", "<b>&"))
                .row(List.of("=1+1", "bell\u0007 \uD83D\uDE00"))
                .xlsx("People & <others>");
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] xml = zip.readAllBytes();
                parts.put(
                        entry.getName(),
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(xml)));
            }
        }

        assertThat(parts)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/worksheets/sheet1.xml");
        Document sheet = Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml"));
        assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
        List<String> cells = new ArrayList<>();
        for (int n = 0; n < sheet.getElementsByTagName("t").getLength(); n++) {
            cells.add(sheet.getElementsByTagName("t").item(n).getTextContent());
        }
        assertThat(cells).containsExactly("Name", "<b>&", "'=1+1", "bell \uD83D\uDE00");
    }

    @Test
    void numbersStayNumbers() {
        Sheet sheet = new Sheet().row(List.of("=1", 12L, -0.5));

        assertThat(new String(sheet.csv(), StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"'=1\",12,-0.5\r\n");
    }

    @Test
    void smallGroupsAreKeptBackAndCannotBeWorkedOut() {
        assertThat(StaffGroupCounts.told(Map.of("01", 9, "02", 7, "03", 4)))
                .containsEntry("01", 9)
                .containsEntry("02", null)
                .containsEntry("03", null);
        assertThat(StaffGroupCounts.told(Map.of("01", 9, "02", 1, "03", 1, "04", 20)))
                .as("two that make up 2 would be known")
                .containsEntry("01", null)
                .containsEntry("04", 20);
        assertThat(StaffGroupCounts.told(Map.of("01", 5, "02", 0)))
                .containsOnlyKeys("01")
                .containsEntry("01", 5);
    }
}
