package org.commonplace.reading.events;

import java.util.Optional;
import org.commonplace.events.MaterialTitles;
import org.commonplace.people.Caller;
import org.commonplace.shared.ContentRef;
import org.commonplace.wiki.Pages;
import org.springframework.stereotype.Component;

/** Names the pages that events have as materials. */
@Component
class PagesAsMaterials implements MaterialTitles {

    private final Pages pages;

    PagesAsMaterials(Pages pages) {
        this.pages = pages;
    }

    @Override
    public String kind() {
        return Pages.KIND;
    }

    @Override
    public Optional<Titled> find(Caller reader, ContentRef content) {
        return pages.shown(reader, content.id()).map(page -> new Titled(page.title(), page.url()));
    }
}
