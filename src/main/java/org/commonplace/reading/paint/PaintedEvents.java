package org.commonplace.reading.paint;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.events.EventFaces;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Puts what an event says into the first HTML, and for a public one what search engines and chat programs read of it. */
@Component
class PaintedEvents implements VaadinServiceInitListener {

    private static final Pattern EVENT = Pattern.compile("/events/([0-9]{1,18})");
    private static final String HIDDEN = "<meta name=\"robots\" content=\"noindex\">";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CurrentCaller caller;
    private final EventFaces faces;

    PaintedEvents(CurrentCaller caller, EventFaces faces) {
        this.caller = caller;
        this.faces = faces;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::paint);
    }

    /** Whether this path is the address of an event. */
    static boolean isAddress(String path) {
        return path.startsWith("/events/") && EVENT.matcher(path).matches();
    }

    /** What an event shows this reader first; empty when there is none at the address, or they may not see it. */
    Optional<Painted> painted(Caller reader, HttpServletRequest asked) {
        Matcher address = EVENT.matcher(asked.getRequestURI());
        return address.matches()
                ? faces.find(reader, Long.parseLong(address.group(1)), at(asked))
                        .map(PaintedEvents::painted)
                : Optional.empty();
    }

    private void paint(IndexHtmlResponse response) {
        if (response.getVaadinRequest() instanceof VaadinServletRequest request
                && isAddress(request.getHttpServletRequest().getRequestURI())) {
            Caller reader = caller.get();
            Optional<Painted> painted = painted(reader, request.getHttpServletRequest());
            if (painted.isPresent()) {
                paint(response.getDocument(), painted.get());
            } else if (reader.isSignedIn()) {
                response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    private static void paint(Document html, Painted painted) {
        html.title(painted.title());
        PaintedPages.append(html.head(), painted.head());
        Element outlet = html.getElementById("outlet");
        if (outlet != null) {
            PaintedPages.append(outlet, painted.body());
        }
    }

    private static @Nullable LocalDateTime at(HttpServletRequest asked) {
        return Optional.ofNullable(asked.getParameter("at"))
                .flatMap(PaintedEvents::time)
                .orElse(null);
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Painted painted(EventFaces.Face face) {
        return new Painted(face.title(), face.isPublic() ? head(face) : HIDDEN, body(face));
    }

    private static String head(EventFaces.Face face) {
        String address = escape(face.address());
        String summary = escape(face.summary());
        // Text that would end the element stands for itself as an escape, which JSON reads the same.
        String json = JSON.writeValueAsString(face.data()).replace("<", "\\u003c");
        return "<link rel=\"canonical\" href=\"" + address + "\">"
                + "<meta name=\"description\" content=\"" + summary + "\">"
                + "<meta property=\"og:type\" content=\"article\">"
                + "<meta property=\"og:title\" content=\"" + escape(face.title()) + "\">"
                + "<meta property=\"og:description\" content=\"" + summary + "\">"
                + "<meta property=\"og:url\" content=\"" + address + "\">"
                + "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static String body(EventFaces.Face face) {
        return "<div class=\"frame\" id=\"" + Painting.ID
                + "\"><header class=\"rail\"></header><main class=\"content\">"
                + "<div class=\"view\"><div class=\"bar\"></div><div class=\"with-context\"><div>"
                + "<h1 class=\"page-title\">" + escape(face.title()) + "</h1>"
                + "<article class=\"prose\">" + face.html() + "</article></div></div></div></main></div>";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
