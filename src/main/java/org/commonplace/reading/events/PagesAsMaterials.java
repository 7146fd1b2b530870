package org.commonplace.reading.events;

import java.util.List;
import java.util.Optional;
import org.commonplace.events.MaterialTitles;
import org.commonplace.people.Caller;
import org.commonplace.shared.ContentRef;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.TitleSearch;
import org.springframework.stereotype.Component;

/** Names the pages that events have as materials, and offers others. */
@Component
class PagesAsMaterials implements MaterialTitles {

    private final Pages pages;
    private final TitleSearch titles;

    PagesAsMaterials(Pages pages, TitleSearch titles) {
        this.pages = pages;
        this.titles = titles;
    }

    @Override
    public String kind() {
        return Pages.KIND;
    }

    @Override
    public List<Offered> suggest(Caller reader, String letters, int most) {
        return titles.inAllSpaces(reader, "", letters, 0, most).stream()
                .map(page -> new Offered(Pages.ref(page.id()), page.title()))
                .toList();
    }

    @Override
    public Optional<Titled> find(Caller reader, ContentRef content) {
        return pages.shown(reader, content.id()).map(page -> new Titled(page.title(), page.url()));
    }
}
