package org.commonplace.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xml.sax.SAXException;

/**
 * The text of a file and what is noted in it about it, as far as it can be read in a short time. Reading is done by at
 * most two threads of its own; nothing outside the file is fetched, and nothing in it is run.
 */
@Component
class DocumentText implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentText.class);
    private static final int AT_ONCE = 2;
    private static final long PDF_MEMORY = 100L * 1024 * 1024;
    private static final int LONGEST_NOTE = 2_000;
    private static final Pattern SEEN = Pattern.compile("text/.*|application/.*|image/.*|message/.*");

    /** What people write about a file; the rest is about how and when it was made. */
    private static final Pattern NOTE = Pattern.compile(
            "(?i)(?:dc|cp|meta|custom|pdf:docinfo|extended-properties|w|photoshop|iptc|exif|xmp|tiff).*:.*|.*comment.*");

    private static final Pattern NO_NOTE =
            Pattern.compile("(?i).*(?:date|created|modified|uuid|id$|version|format|hash|"
                    + "length|width|height|count|pages|time|profile|unknown|producer|creatortool).*");

    private final SingletonSupplier<Parser> parser = SingletonSupplier.of(AutoDetectParser::new);
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("document-text-", 1).factory());
    private final Duration patience;

    DocumentText(@Value("${commonplace.attachments.read-time:20s}") Duration patience) {
        this.patience = patience;
    }

    /**
     * What a file says.
     *
     * @param notes its author, title, comments and the like, one on each line
     */
    record Text(String body, String notes) {

        static final Text NOTHING = new Text("", "");
    }

    /** As much as can be read; nothing of a file that is locked, damaged or takes too long. */
    Text of(Path file, String type) {
        if (!SEEN.matcher(type).matches()) {
            return Text.NOTHING;
        }
        BoundedText body = new BoundedText(patience);
        Metadata notes = new Metadata();
        Future<?> reading = threads.submit(() -> {
            read(file, body, notes);
            return null;
        });
        try {
            reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Text(body.text(), notes(notes));
        } catch (TimeoutException late) {
            reading.cancel(true);
            LOG.info("Reading a file of type {} took too long", type);
        } catch (ExecutionException unreadable) {
            Throwable cause = unreadable.getCause() == null ? unreadable : unreadable.getCause();
            LOG.info(
                    "A file of type {} could not be read: {}",
                    type,
                    cause.getClass().getName());
            return new Text(body.text(), notes(notes));
        } catch (InterruptedException stopped) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
        }
        return new Text(body.text(), "");
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private void read(Path file, BoundedText body, Metadata notes) throws IOException, TikaException, SAXException {
        Parser all = parser.obtain();
        ParseContext context = new ParseContext();
        context.set(Parser.class, all);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setMaxMainMemoryBytes(PDF_MEMORY);
        context.set(PDFParserConfig.class, pdf);
        try (InputStream content = Files.newInputStream(file)) {
            all.parse(content, body.handler(), notes, context);
        } catch (SAXException failed) {
            if (!body.isFull()) {
                throw failed;
            }
        }
    }

    private static String notes(Metadata metadata) {
        StringBuilder notes = new StringBuilder();
        for (String name : metadata.names()) {
            if (NOTE.matcher(name).matches() && !NO_NOTE.matcher(name).matches()) {
                for (String value : metadata.getValues(name)) {
                    notes.append(value, 0, Math.min(value.length(), LONGEST_NOTE))
                            .append("\n\n");
                }
            }
        }
        return notes.toString();
    }
}
