package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonplace.people.Caller;
import org.commonplace.people.Groups;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageAudience.Audience;
import org.commonplace.wiki.PageAudience.Line;
import org.commonplace.wiki.PageAudience.Reach;
import org.commonplace.wiki.PageAudience.Restricted;
import org.commonplace.wiki.PageAudience.Why;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.jspecify.annotations.Nullable;

/** Says in words who can see a page and by which rule; names of pages above are told only to those who see them. */
@org.springframework.stereotype.Component
class AccessLines {

    private final WhoNames names;
    private final Pages pages;

    AccessLines(WhoNames names, Pages pages) {
        this.names = names;
        this.pages = pages;
    }

    /** Everyone, groups and people, each with what they may do and why. */
    Component of(Caller reader, Audience audience) {
        WhoNames.Known known = known(audience);
        Map<Long, String> titles = titles(reader, audience);
        UnorderedList list = new UnorderedList();
        list.addClassName("roles");
        if (audience.reach() == Reach.ANYONE) {
            Div anyone = new Div(new Span(words("wiki.access.anyone")), muted(words("wiki.access.why.public")));
            anyone.addClassName("row-text");
            list.add(new ListItem(anyone, role(Role.VIEW)));
        }
        for (Line line : audience.lines()) {
            Div who = new Div(shown(line, known), muted(why(line, audience, known, titles)));
            who.addClassName("row-text");
            list.add(new ListItem(who, role(line.role())));
        }
        list.add(new ListItem(
                new Div(new Span(words("wiki.access.administrators")), muted(words("wiki.access.administrators.why"))),
                role(Role.CURATE)));
        return list;
    }

    /** The restrictions at the page and above it. */
    Component restrictions(Caller reader, Audience audience) {
        if (audience.restrictions().isEmpty()) {
            return new Paragraph(words("wiki.access.above.none"));
        }
        WhoNames.Known known = known(audience);
        UnorderedList list = new UnorderedList();
        list.addClassName("restrictions");
        for (Restricted restricted : audience.restrictions()) {
            Div where = new Div(where(reader, restricted));
            where.addClassName("row-title");
            ListItem item = new ListItem(where);
            if (!restricted.viewers().isEmpty()) {
                item.add(new Paragraph(words("wiki.access.only.see", known.line(restricted.viewers()))));
            }
            if (!restricted.editors().isEmpty()) {
                item.add(new Paragraph(words("wiki.access.only.edit", known.line(restricted.editors()))));
            }
            list.add(item);
        }
        return list;
    }

    private Component where(Caller reader, Restricted restricted) {
        if (restricted.here()) {
            return new Span(words("wiki.access.at.here"));
        }
        return pages.find(reader, restricted.page())
                .<Component>map(page -> new Anchor(
                        WikiNavigation.page(page.space(), page.slug()), words("wiki.access.at", page.title())))
                .orElseGet(() -> new Span(words("wiki.access.at.hidden")));
    }

    private static Component shown(Line line, WhoNames.Known known) {
        if (line.person() == null && line.group() == null) {
            return WhoNames.shown(new Who(Groups.STAFF, true, "", ""));
        }
        return WhoNames.shown(known.who(line.person(), line.group()));
    }

    private static String why(Line line, Audience audience, WhoNames.Known known, Map<Long, String> titles) {
        List<String> reasons = new ArrayList<>();
        if (line.some()) {
            reasons.add(words("wiki.access.some"));
        }
        line.why().forEach(why -> reasons.add(why(why, audience, known, titles)));
        return String.join(" · ", reasons);
    }

    private static String why(Why why, Audience audience, WhoNames.Known known, Map<Long, String> titles) {
        String group = why.group() == null ? "" : name(known, why.group());
        Long page = why.page();
        String at = page == null ? "" : titles.getOrDefault(page, words("wiki.access.at.hidden"));
        String through = group.isEmpty() ? "" : ".group";
        return switch (why.rule()) {
            case OPEN_SPACE ->
                words(audience.visibility() == Visibility.PUBLIC ? "wiki.access.why.public" : "wiki.access.why.staff");
            case SPACE_ROLE -> words("wiki.access.why.role" + through, roleName(why.role()), group);
            case NAMED_TO_SEE -> words("wiki.access.why.see" + through, at, group);
            case NAMED_TO_EDIT -> words("wiki.access.why.edit" + through, at, group);
            case KEPT_FROM_EDITING -> words("wiki.access.why.kept", at);
            case WRITER -> words("wiki.access.why.writer");
        };
    }

    private static String name(WhoNames.Known known, long group) {
        return group == Groups.STAFF
                ? words("wiki.access.staff")
                : known.who(null, group).name();
    }

    private WhoNames.Known known(Audience audience) {
        Set<Long> people = new HashSet<>();
        Set<Long> groups = new HashSet<>();
        for (Line line : audience.lines()) {
            add(people, line.person());
            add(groups, line.group());
            line.why().forEach(why -> add(groups, why.group()));
        }
        for (Restricted restricted : audience.restrictions()) {
            people.addAll(restricted.viewers().people());
            people.addAll(restricted.editors().people());
            groups.addAll(restricted.viewers().groups());
            groups.addAll(restricted.editors().groups());
        }
        return names.known(people, groups);
    }

    private Map<Long, String> titles(Caller reader, Audience audience) {
        Map<Long, String> titles = new HashMap<>();
        audience.restrictions().stream()
                .collect(Collectors.toMap(Restricted::page, Restricted::here))
                .forEach((page, here) -> titles.put(
                        page,
                        here
                                ? words("wiki.access.at.here")
                                : pages.find(reader, page)
                                        .map(PageDetails::title)
                                        .map(title -> words("wiki.access.at", title))
                                        .orElseGet(() -> words("wiki.access.at.hidden"))));
        return titles;
    }

    private static void add(Set<Long> ids, @Nullable Long id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static Component muted(String words) {
        Div said = new Div(words);
        said.addClassName("muted");
        return said;
    }

    private static Component role(Role role) {
        Span said = new Span(roleName(role));
        said.addClassName("role");
        return said;
    }

    private static String roleName(@Nullable Role role) {
        return role == null ? "" : words("wiki.role." + role.name().toLowerCase(Locale.ROOT));
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
