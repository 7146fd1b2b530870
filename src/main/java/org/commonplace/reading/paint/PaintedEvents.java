package org.commonplace.reading.paint;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.events.EventFaces;
import org.commonplace.people.CurrentCaller;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
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

    private void paint(IndexHtmlResponse response) {
        if (response.getVaadinRequest() instanceof VaadinServletRequest request) {
            HttpServletRequest asked = request.getHttpServletRequest();
            Matcher address = EVENT.matcher(asked.getRequestURI());
            if (address.matches()) {
                faces.find(caller.get(), Long.parseLong(address.group(1)), at(asked))
                        .ifPresent(face -> paint(response.getDocument(), face));
            }
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

    private static void paint(Document html, EventFaces.Face face) {
        html.title(face.title());
        if (face.isPublic()) {
            describe(html.head(), face);
        } else {
            html.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        }
        Element outlet = html.getElementById("outlet");
        if (outlet != null) {
            outlet.appendChildren(Jsoup.parseBodyFragment(painting(face)).body().childNodesCopy());
        }
    }

    private static void describe(Element head, EventFaces.Face face) {
        head.appendElement("link").attr("rel", "canonical").attr("href", face.address());
        head.appendElement("meta").attr("name", "description").attr("content", face.summary());
        property(head, "og:type", "article");
        property(head, "og:title", face.title());
        property(head, "og:description", face.summary());
        property(head, "og:url", face.address());
        // Text that would end the element stands for itself as an escape, which JSON reads the same.
        String json = JSON.writeValueAsString(face.data()).replace("<", "\\u003c");
        head.appendElement("script").attr("type", "application/ld+json").appendChild(new DataNode(json));
    }

    private static void property(Element head, String name, String content) {
        head.appendElement("meta").attr("property", name).attr("content", content);
    }

    private static String painting(EventFaces.Face face) {
        return "<div class=\"frame\" id=\"" + Painting.ID
                + "\"><header class=\"rail\"></header><main class=\"content\">"
                + "<div class=\"view\"><div class=\"bar\"></div><div class=\"with-context\"><div>"
                + "<h1 class=\"page-title\">" + HtmlUtils.htmlEscape(face.title(), "UTF-8") + "</h1>"
                + "<article class=\"prose\">" + face.html() + "</article></div></div></div></main></div>";
    }
}
