package org.commonplace.events;

import java.util.Map;
import org.commonplace.attachments.Attachments;
import org.commonplace.markup.LinkTargets;
import org.commonplace.markup.Markdown;
import org.commonplace.markup.Rendered;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Descriptions of events as safe HTML. */
@Service
public class Descriptions {

    private final EventRows events;
    private final CalendarDirectory calendars;
    private final Attachments attachments;
    private final Markdown markdown;
    private final ObjectProvider<DescriptionLinks> links;
    private final AccessPolicy access;

    Descriptions(
            EventRows events,
            CalendarDirectory calendars,
            Attachments attachments,
            Markdown markdown,
            ObjectProvider<DescriptionLinks> links,
            AccessPolicy access) {
        this.events = events;
        this.calendars = calendars;
        this.attachments = attachments;
        this.markdown = markdown;
        this.links = links;
        this.access = access;
    }

    /**
     * What the description of an event says, or that of one of its occurrences.
     *
     * @param text as {@link EventDetails} or {@link OccurrenceDetails} have it
     * @throws NotFound when there is no such event, or the caller may not see it
     */
    public Rendered render(Caller caller, long event, String text) {
        access.require(caller, Role.VIEW, Events.ref(event));
        Long space = events.find(event)
                .flatMap(found -> calendars.find(found.calendar()))
                .map(CalendarRights::space)
                .orElse(null);
        DescriptionLinks known = links.getIfAvailable();
        LinkTargets targets = known == null ? LinkTargets.NONE : known.in(space);
        return markdown.render(text, new WithFiles(targets, attachments.addresses(Events.ref(event))));
    }

    /** The same as HTML, as far as the caller may see what it links to. */
    public String html(Caller caller, long event, String text) {
        return html(caller, render(caller, event, text));
    }

    /**
     * What the description of an event that is being planned will say, as HTML.
     *
     * @throws NotFound when there is no such calendar, or the caller may not see it
     * @throws org.commonplace.shared.NotAllowed when they may not plan there
     */
    public String preview(Caller caller, long calendar, String text) {
        access.require(caller, Role.EDIT, Calendars.ref(calendar));
        Long space = calendars.find(calendar).map(CalendarRights::space).orElse(null);
        DescriptionLinks known = links.getIfAvailable();
        return html(caller, markdown.render(text, known == null ? LinkTargets.NONE : known.in(space)));
    }

    private String html(Caller caller, Rendered rendered) {
        StringBuilder html = new StringBuilder();
        for (Rendered.Segment segment : rendered.segments()) {
            html.append(
                    switch (segment) {
                        case Rendered.Html plain -> plain.html();
                        case Rendered.GuardedLink link ->
                            access.may(caller, Role.VIEW, link.target()) ? link.found() : link.wanted();
                        case Rendered.PersonLink person ->
                            access.mayKnowPeople(caller) ? person.found() : person.plain();
                        case Rendered.ChildList none -> "";
                        case Rendered.LabelList none -> "";
                    });
        }
        return html.toString();
    }

    /** The event's own files besides. */
    private record WithFiles(LinkTargets others, Map<String, String> files) implements LinkTargets {

        @Override
        public Target wiki(@Nullable String space, String title) {
            return others.wiki(space, title);
        }

        @Override
        public @Nullable Target path(String path) {
            return others.path(path);
        }

        @Override
        public @Nullable String file(String name) {
            return files.get(name);
        }

        @Override
        public @Nullable String person(String username) {
            return others.person(username);
        }
    }
}
