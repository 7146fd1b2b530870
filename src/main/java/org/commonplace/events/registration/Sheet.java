package org.commonplace.events.registration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.util.HtmlUtils;

/**
 * A table that spreadsheets open. No cell is a formula: what begins like one is preceded by an apostrophe, whoever typed it
 * as a name or an answer.
 */
public final class Sheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINS_FORMULA = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LETTERS = 26;

    private final List<List<Object>> rows = new ArrayList<>();

    /** Adds a row of texts and numbers. */
    public Sheet row(List<?> cells) {
        rows.add(cells.stream()
                .map(cell -> cell instanceof Number ? (Object) cell : harmless(cell.toString()))
                .toList());
        return this;
    }

    /** The same text, that no program takes for a formula. */
    static String harmless(String cell) {
        String plain = cell.replace('\u0000', ' ');
        String begins = plain.stripLeading();
        boolean risky = !plain.isEmpty()
                && (BEGINS_FORMULA.indexOf(plain.charAt(0)) >= 0
                        || (!begins.isEmpty() && BEGINS_FORMULA.indexOf(begins.charAt(0)) >= 0));
        return risky ? "'" + plain : plain;
    }

    /** As comma-separated values in UTF-8, texts in quotes. */
    public byte[] csv() {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        for (List<Object> row : rows) {
            for (int n = 0; n < row.size(); n++) {
                text.append(n == 0 ? "" : ",").append(csv(row.get(n)));
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(Object cell) {
        return cell instanceof Number ? cell.toString() : '"' + cell.toString().replace("\"", "\"\"") + '"';
    }

    /** As an Office Open XML workbook of one sheet; a cell is a text or a number. */
    public byte[] xlsx(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>""".formatted(PACKAGE, TYPE, TYPE));
            part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE, escape(name)));
            part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            part(zip, "xl/worksheets/sheet1.xml", cells());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private String cells() {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            List<Object> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                xml.append("<c r=\"").append(column(column)).append(row + 1).append('"');
                xml.append(cell(cells.get(column)));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String cell(Object cell) {
        return cell instanceof Number
                ? "><v>" + cell + "</v></c>"
                : " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escape(cell.toString()) + "</t></is></c>";
    }

    private static String column(int number) {
        String last = Character.toString('A' + number % LETTERS);
        return number < LETTERS ? last : column(number / LETTERS - 1) + last;
    }

    private static String relation(String type, String target) {
        return """
                <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/%s" Target="%s"/></Relationships>""".formatted(PACKAGE, OFFICE, type, target);
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Characters that XML cannot hold are left out. */
    private static String escape(String text) {
        String held = text.codePoints()
                .filter(sign -> sign >= ' ' || sign == '\n' || sign == '\t')
                .filter(sign -> sign != 0xFFFE && sign != 0xFFFF && (sign < 0xD800 || sign > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return HtmlUtils.htmlEscapeDecimal(held, "UTF-8");
    }
}
