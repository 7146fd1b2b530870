package org.commonplace.operations.audit;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A line of a table as RFC 4180 has it. A cell that a spreadsheet would take for a formula begins with an apostrophe instead
 * (OWASP, “CSV Injection”).
 */
final class CsvLine {

    private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvLine() {}

    static String of(String... cells) {
        return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String plain = isFormula(text) ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }

    private static boolean isFormula(String text) {
        String begun = text.stripLeading();
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0
                || !begun.isEmpty() && FORMULAS.indexOf(begun.charAt(0)) >= 0;
    }
}
