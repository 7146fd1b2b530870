package org.commonplace.events.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.events.EventDetails;
import org.commonplace.events.Events;
import org.commonplace.events.Material;
import org.commonplace.events.MaterialTitles;
import org.commonplace.people.Caller;
import org.commonplace.shared.ContentRef;

/** What there is to read and to take home: pages, addresses elsewhere, the event's own files. */
@org.springframework.stereotype.Component
class MaterialLines {

    private final List<MaterialTitles> titles;
    private final Attachments attachments;

    MaterialLines(List<MaterialTitles> titles, Attachments attachments) {
        this.titles = titles;
        this.attachments = attachments;
    }

    /** The list for one reader; empty when there is nothing that they may see. */
    Optional<UnorderedList> of(Caller reader, EventDetails event) {
        List<Anchor> links = new ArrayList<>();
        event.plan()
                .facts()
                .materials()
                .forEach(material -> link(reader, material).ifPresent(links::add));
        for (Attachment file : attachments.list(reader, Events.ref(event.id()))) {
            Anchor link = new Anchor(file.url(), file.name());
            link.getElement().setAttribute("router-ignore", true);
            links.add(link);
        }
        if (links.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        links.forEach(link -> list.add(new ListItem(link)));
        return Optional.of(list);
    }

    private Optional<Anchor> link(Caller reader, Material material) {
        ContentRef content = material.content();
        if (content == null) {
            String address = String.valueOf(material.address());
            Anchor link = new Anchor(address, material.words().isEmpty() ? address : material.words());
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            return Optional.of(link);
        }
        return titled(reader, content)
                .map(found ->
                        new Anchor(found.address(), material.words().isEmpty() ? found.title() : material.words()));
    }

    private Optional<MaterialTitles.Titled> titled(Caller reader, ContentRef content) {
        return titles.stream()
                .filter(known -> known.kind().equals(content.kind()))
                .findFirst()
                .flatMap(known -> known.find(reader, content));
    }
}
