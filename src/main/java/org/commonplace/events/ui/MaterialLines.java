package org.commonplace.events.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.commonplace.attachments.Attachments;
import org.commonplace.attachments.ui.AttachmentsPanel;
import org.commonplace.events.EventDetails;
import org.commonplace.events.Events;
import org.commonplace.events.Material;
import org.commonplace.events.MaterialTitles;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.TrashTime;

/** What there is to read and to take home: pages, addresses elsewhere, the event's own files. */
@org.springframework.stereotype.Component
class MaterialLines {

    private final List<MaterialTitles> titles;
    private final Attachments attachments;
    private final CurrentCaller caller;
    private final TrashTime trash;

    MaterialLines(List<MaterialTitles> titles, Attachments attachments, CurrentCaller caller, TrashTime trash) {
        this.titles = titles;
        this.attachments = attachments;
        this.caller = caller;
        this.trash = trash;
    }

    /** What there is for one reader; whoever plans the event adds files there. Empty when there is nothing to see or to do. */
    Optional<Div> of(Caller reader, EventDetails event) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        event.plan()
                .facts()
                .materials()
                .forEach(material -> link(reader, material).ifPresent(link -> list.add(new ListItem(link))));
        AttachmentsPanel files = new AttachmentsPanel(
                attachments, caller, Events.ref(event.id()), event.role().covers(Role.EDIT), trash.days());
        Div all = new Div();
        if (list.getComponentCount() > 0) {
            all.add(list);
        }
        if (!files.isEmpty()) {
            all.add(files);
        }
        return all.getComponentCount() == 0 ? Optional.empty() : Optional.of(all);
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
