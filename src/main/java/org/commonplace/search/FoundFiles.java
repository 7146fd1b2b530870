package org.commonplace.search;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.attachments.FindableFiles;
import org.commonplace.people.Caller;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageLists;
import org.commonplace.wiki.Pages;
import org.springframework.stereotype.Component;

/** Files of pages among what was found; each leads to its page. */
@Component
class FoundFiles implements FoundThings {

    private final FindableFiles files;
    private final Attachments attachments;
    private final PageLists lists;

    FoundFiles(FindableFiles files, Attachments attachments, PageLists lists) {
        this.files = files;
        this.attachments = attachments;
        this.lists = lists;
    }

    @Override
    public String kind() {
        return Attachments.KIND;
    }

    @Override
    public Class<?> indexed() {
        return IndexedFile.class;
    }

    @Override
    public Map<Long, Facts> facts(Caller caller, Collection<Long> ids) {
        List<Attachment> found = ids.stream()
                .flatMap(id -> find(caller, id).stream())
                .filter(file -> file.owner().kind().equals(Pages.KIND))
                .toList();
        List<Long> owners =
                found.stream().map(file -> file.owner().id()).distinct().toList();
        Map<Long, PageLine> pages = lists.of(caller, owners).stream().collect(toMap(PageLine::id, identity()));
        Map<Long, Facts> facts = new HashMap<>();
        for (Attachment file : found) {
            PageLine page = pages.get(file.owner().id());
            if (page != null) {
                facts.put(file.id(), new Facts(page.url(), file.name(), page.title(), file.addedAt()));
            }
        }
        return facts;
    }

    /** Empty when it went meanwhile. */
    private Optional<Attachment> find(Caller caller, long id) {
        try {
            return Optional.of(attachments.find(caller, id));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    @Override
    public Collection<Long> after(long id, int limit) {
        return files.after(id, limit);
    }

    /** Somebody who types wants a page; the names of its files would crowd it out. */
    @Override
    public boolean isOffered() {
        return false;
    }
}
