package org.commonplace.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commonplace.events.Room;
import org.commonplace.events.RoomPlan;
import org.commonplace.events.Rooms;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;
import org.commonplace.shared.ui.Rows;

/** The rooms in which events are planned. */
@Route(EventsNavigation.ROOMS)
@PermitAll
class RoomsView extends Div implements HasDynamicTitle {

    private final transient Rooms rooms;
    private final transient CurrentCaller caller;
    private final Div list = new Div();

    RoomsView(Rooms rooms, CurrentCaller caller) {
        this.rooms = rooms;
        this.caller = caller;
        addClassName("view");
        H1 title = new H1(getTranslation("events.rooms.title"));
        title.addClassName("title");
        Paragraph words = new Paragraph(getTranslation("events.rooms.words"));
        words.addClassName("lead");
        add(bar(), title, words, list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("events.tab", getTranslation("events.rooms.title"), getTranslation("events.place"));
    }

    private PageBar bar() {
        PageBar bar = new PageBar().crumbs(List.of(new Crumb(getTranslation("events.place"), EventsNavigation.EVENTS)));
        if (rooms.mayChange(caller.get())) {
            bar.actions(Buttons.primary(
                    Icon.PLUS, getTranslation("events.room.new"), click -> new RoomDialog(null, this::add).open()));
        }
        return bar;
    }

    private void show() {
        Caller reader = caller.get();
        List<Room> known = rooms.list(reader);
        list.removeAll();
        list.add(
                known.isEmpty()
                        ? new EmptyState(
                                Icon.MAP_PIN,
                                getTranslation("events.rooms.none"),
                                getTranslation("events.rooms.none.words"))
                        : rows(known, rooms.mayChange(reader)));
    }

    private Component rows(List<Room> known, boolean mayChange) {
        Rows rows = new Rows();
        for (Room room : known) {
            String holds = room.capacity() == null ? "" : getTranslation("events.room.holds", room.capacity());
            ListItem row = rows.plain(
                    new Span(room.name()),
                    new Text(
                            room.plan().address().isEmpty() || holds.isEmpty()
                                    ? room.plan().address() + holds
                                    : room.plan().address() + ", " + holds));
            if (room.retired()) {
                row.add(new Chip(Chip.Tone.PLAIN, getTranslation("events.room.retired")));
            }
            if (mayChange) {
                row.addClassName("row-with-action");
                row.add(Buttons.iconOnly(
                        Icon.PENCIL,
                        getTranslation("events.room.change", room.name()),
                        click -> new RoomDialog(room, (plan, retired) -> change(room, plan, retired)).open()));
            }
        }
        return rows;
    }

    private void add(RoomPlan plan, boolean retired) {
        rooms.add(caller.get(), plan);
        show();
    }

    private void change(Room room, RoomPlan plan, boolean retired) {
        rooms.change(caller.get(), room.id(), plan, retired);
        show();
    }
}
