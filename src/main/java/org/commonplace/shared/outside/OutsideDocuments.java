package org.commonplace.shared.outside;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonplace.shared.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Gets documents from servers of the open web. It says who asks, keeps no cookies, takes no more than was asked for, waits no longer than
 * a minute, and follows a few redirects, each of which is looked at like the first address.
 */
@Component
public class OutsideDocuments {

    private static final int MOST_REDIRECTS = 5;
    private static final int REDIRECT = 300;
    private static final int REFUSED = 400;
    private static final int SAME = 304;
    private static final int FINE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final OutsideNetwork network;
    private final String agent;
    private final Duration patience;

    @Autowired
    OutsideDocuments(OutsideNetwork network, SiteAddress site) {
        this(network, "Commonplace/1.0 (+" + site.of("/") + ")", PATIENCE);
    }

    /** @param patience for each answer */
    public OutsideDocuments(OutsideNetwork network, String agent, Duration patience) {
        this.network = network;
        this.agent = agent;
        this.patience = patience;
    }

    /** What was given out before, as the server named it. */
    public record Known(@Nullable String etag, @Nullable String modified) {

        public static final Known NOTHING = new Known(null, null);
    }

    /** An address is not one of the open web, or leads to one that is not. */
    public static class NotOutside extends IOException {

        NotOutside() {
            super("Not an address of the open web");
        }
    }

    /**
     * Gets a document.
     *
     * @param accept the types that are wanted
     * @param most the most bytes that are taken
     * @throws NotOutside when an address on the way is not of the open web; it was not asked then
     * @throws TooLong when the document is longer
     * @throws IOException when there is no answer in time, or none that can be understood
     */
    public OutsideDocument get(String url, String accept, Known known, int most) throws IOException {
        try {
            return follow(address(url), accept, known, most);
        } catch (IllegalArgumentException noHostOrPort) {
            throw new NotOutside();
        }
    }

    private OutsideDocument follow(URI first, String accept, Known known, int most) throws IOException {
        URI address = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Optional<InetSocketAddress> place = network.place(address);
            if (place.isEmpty()) {
                throw new NotOutside();
            }
            try (HttpConnection connection = HttpConnection.open(address, place.get(), patience)) {
                connection.ask("GET", headers(accept, known));
                HttpHead head = connection.head();
                String onward = head.location();
                boolean moved = head.status() >= REDIRECT && head.status() < REFUSED && head.status() != SAME;
                if (!moved || onward == null) {
                    byte[] body = head.status() == FINE ? connection.body(head, most) : new byte[0];
                    return new OutsideDocument(
                            head.status(),
                            body,
                            head.headers().get("etag"),
                            head.headers().get("last-modified"));
                }
                address = onward(address, onward);
            }
        }
        throw new IOException("Sent on and on");
    }

    private Map<String, String> headers(String accept, Known known) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", agent);
        headers.put("Accept", accept);
        headers.put("Accept-Encoding", "gzip");
        if (known.etag() != null) {
            headers.put("If-None-Match", known.etag());
        }
        if (known.modified() != null) {
            headers.put("If-Modified-Since", known.modified());
        }
        return headers;
    }

    /** What was encrypted stays so. */
    private static URI onward(URI from, String location) throws IOException {
        try {
            URI onward = from.resolve(new URI(location));
            if (OutsideNetwork.isEncrypted(from) && !OutsideNetwork.isEncrypted(onward)) {
                throw new NotOutside();
            }
            return onward;
        } catch (URISyntaxException | IllegalArgumentException none) {
            throw new NotOutside();
        }
    }

    private static URI address(String url) throws NotOutside {
        try {
            return new URI(url);
        } catch (URISyntaxException none) {
            throw new NotOutside();
        }
    }
}
