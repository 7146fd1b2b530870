package org.commonplace.discussion;

import org.commonplace.wiki.PageDoubts;
import org.commonplace.wiki.Pages;
import org.springframework.stereotype.Component;

/** Pages with open reports, for the surfaces that this feature does not know. */
@Component
class ReportedPages implements PageDoubts {

    private final ReportRows rows;

    ReportedPages(ReportRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isDoubted(long page) {
        return rows.isOpen(Pages.ref(page));
    }
}
