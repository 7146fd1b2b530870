package org.commonplace.wiki.outside;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.commonplace.shared.SiteAddress;
import org.commonplace.shared.outside.HttpHead;
import org.commonplace.shared.outside.OutsideNetwork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks a web server whether something is there: for the head alone, and where that is refused, for the whole, of which only the head
 * is read. It says who asks, keeps no cookies and follows a few redirects, each checked like the first address.
 */
@Component
class OutsideVisit {

    private static final int MOST_REDIRECTS = 5;
    private static final int REDIRECT = 300;
    private static final int REFUSED = 400;
    private static final int TOO_MUCH = 429;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OutsideNetwork network;
    private final String agent;
    private final Duration patience;

    @Autowired
    OutsideVisit(OutsideNetwork network, SiteAddress site) {
        this(network, "Commonplace-LinkCheck/1.0 (+" + site.of("/") + ")", PATIENCE);
    }

    OutsideVisit(OutsideNetwork network, String agent, Duration patience) {
        this.network = network;
        this.agent = agent;
        this.patience = patience;
    }

    OutsideAnswer ask(String url) {
        try {
            OutsideAnswer answer = ask(new URI(url), "HEAD");
            Integer status = answer.status();
            return status != null && status >= REFUSED && status != TOO_MUCH ? ask(new URI(url), "GET") : answer;
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return OutsideAnswer.NOT_ASKED;
        } catch (IOException silent) {
            return OutsideAnswer.SILENT;
        }
    }

    private OutsideAnswer ask(URI first, String method) throws IOException, URISyntaxException {
        URI address = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Optional<InetSocketAddress> place = network.place(address);
            if (place.isEmpty()) {
                return OutsideAnswer.NOT_ASKED;
            }
            HttpHead head = HttpHead.of(address, place.get(), method, agent, patience);
            boolean onward = head.status() >= REDIRECT && head.status() < REFUSED && head.location() != null;
            if (!onward) {
                return OutsideAnswer.of(head.status());
            }
            address = address.resolve(new URI(head.location()));
        }
        return OutsideAnswer.SILENT;
    }
}
