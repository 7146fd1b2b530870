package org.commonplace.attachments;

import java.time.Duration;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers text as it is read, up to a length and a time. */
final class BoundedText {

    private static final int LONGEST = 5_000_000;

    private final StringBuffer text = new StringBuffer();
    private final long until;
    private volatile boolean full;

    BoundedText(Duration patience) {
        this.until = System.nanoTime() + patience.toNanos();
    }

    /** Takes what a parser reads, and stops it when there is enough. */
    ContentHandler handler() {
        return new BodyContentHandler(new DefaultHandler() {
            @Override
            public void characters(char[] characters, int start, int length) throws SAXException {
                take(characters, start, length);
            }

            @Override
            public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
                take(characters, start, length);
            }
        });
    }

    /** Whether there was more than is wanted. */
    boolean isFull() {
        return full;
    }

    String text() {
        return text.toString();
    }

    private void take(char[] characters, int start, int length) throws SAXException {
        if (text.length() + length > LONGEST || System.nanoTime() - until > 0) {
            full = true;
            throw new SAXException("Enough was read");
        }
        text.append(characters, start, length);
    }
}
