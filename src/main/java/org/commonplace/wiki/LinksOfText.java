package org.commonplace.wiki;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonplace.markup.Markdown;
import org.commonplace.markup.Rendered;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from texts which pages they link to; where the links lead is asked for many texts at once. */
@Component
class LinksOfText {

    private static final int MAX_NAME = 500;

    private final Markdown markdown;
    private final PageLinkTargets targets;
    private final SpaceDirectory spaces;
    private final LinkNames names;

    LinksOfText(Markdown markdown, PageLinkTargets targets, SpaceDirectory spaces, LinkNames names) {
        this.markdown = markdown;
        this.targets = targets;
        this.spaces = spaces;
        this.names = names;
    }

    /**
     * A page's text.
     *
     * @param source the file it was imported from, if it was
     */
    record Text(long page, long space, @Nullable String source, String body) {}

    /**
     * A link to a page.
     *
     * @param space where the name counts; null when there is no such space
     * @param written the title or path as written
     * @param target the page it leads to, if it leads to one
     */
    record Link(
            long page,
            @Nullable Long space,
            String name,
            String written,
            @Nullable Long target) {

        Link leadingTo(@Nullable Long found) {
            return new Link(page, space, name, written, found);
        }
    }

    /** The links of these texts, each once for its page. */
    Set<Link> links(Collection<Text> texts) {
        List<Link> links = new ArrayList<>();
        Map<Link, Text> unsure = new HashMap<>();
        for (Text text : texts) {
            for (Rendered.Link written :
                    markdown.survey(text.body(), targets.names(text)).links()) {
                Link link = link(text, written);
                links.add(link);
                if (written.kind() == Rendered.Link.Kind.PATH && link.target == null && text.source() != null) {
                    unsure.put(link, text);
                }
            }
        }
        Map<Long, Map<String, Long>> found = find(links);
        Set<Link> settled = new LinkedHashSet<>();
        for (Link link : links) {
            Long target = link.target != null || link.space == null
                    ? link.target
                    : found.getOrDefault(link.space, Map.of()).get(link.name);
            Text text = unsure.get(link);
            if (target != null || text == null || targets.isMissingPage(text, link.written)) {
                settled.add(link.leadingTo(target));
            }
        }
        return settled;
    }

    private Map<Long, Map<String, Long>> find(List<Link> links) {
        Map<Long, Set<String>> asked = new HashMap<>();
        for (Link link : links) {
            if (link.target == null && link.space != null) {
                asked.computeIfAbsent(link.space, id -> new HashSet<>()).add(link.name);
            }
        }
        Map<Long, Map<String, Long>> found = new HashMap<>();
        asked.forEach((space, wanted) -> found.put(space, names.find(space, wanted)));
        return found;
    }

    private Link link(Text text, Rendered.Link written) {
        ContentRef content = written.content();
        Long target = content == null ? null : Long.valueOf(content.id());
        if (written.kind() == Rendered.Link.Kind.PATH) {
            String path = SourcePath.resolve(text.source(), written.target()).orElse(written.target());
            return new Link(text.page(), text.space(), cut(LinkNames.ofPath(path)), cut(written.target()), target);
        }
        Long space = written.space() == null
                ? Long.valueOf(text.space())
                : spaces.find(written.space()).map(SpaceRights::id).orElse(null);
        return new Link(text.page(), space, cut(TitleKey.of(written.target())), cut(written.target()), target);
    }

    private static String cut(String text) {
        return text.length() <= MAX_NAME ? text : text.substring(0, MAX_NAME);
    }
}
