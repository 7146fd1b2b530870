package org.commonplace.events.registration;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.web.util.HtmlUtils;

/** A certificate as a PDF of one page. Every word is text, and nothing is fetched: no address is followed. */
final class CertificateFile {

    private static final String FONT = "Liberation Sans";
    private static final String FONT_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String PAGE = """
            <html><head><title>%s</title><style>
            @page { size: A4 landscape; margin: 18mm }
            body { margin: 0; font-family: '%s'; color: #1f2328; text-align: center }
            div { border: 1.5pt solid #0b5563; padding: 22mm 16mm; height: 120mm }
            h1 { margin: 0 0 12mm; color: #0b5563; font-size: 26pt; font-weight: normal }
            p { margin: 0 0 5mm; font-size: 14pt }
            p.large { font-size: 21pt }
            p.small { margin-top: 14mm; font-size: 10pt; color: #57606a }
            </style></head><body><div><h1>%s</h1>%s</div></body></html>
            """;

    private CertificateFile() {}

    /** A line, large or not. */
    record Line(String words, String look) {

        static Line large(String words) {
            return new Line(words, "large");
        }

        static Line plain(String words) {
            return new Line(words, "plain");
        }

        static Line small(String words) {
            return new Line(words, "small");
        }

        private String html() {
            return words.isEmpty() ? "" : "<p class=\"" + look + "\">" + escape(words) + "</p>";
        }
    }

    static byte[] write(String heading, List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.html()));
        String html = PAGE.formatted(escape(heading), FONT, escape(heading), text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(CertificateFile::font, FONT);
        builder.useUriResolver((base, address) -> null);
        builder.withHtmlContent(html, null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT_FILE));
    }

    private static String escape(String words) {
        String held = words.codePoints()
                .filter(sign -> !Character.isISOControl(sign))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return HtmlUtils.htmlEscapeDecimal(held, "UTF-8");
    }
}
