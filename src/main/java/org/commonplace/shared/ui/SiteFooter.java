package org.commonplace.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import org.commonplace.shared.SiteLink;

/** Links to the pages about this installation, below every view. They are plain pages, so the browser goes there by itself. */
public final class SiteFooter extends Footer {

    public SiteFooter() {
        addClassName("site-foot");
        for (SiteLink link : SiteLink.values()) {
            Anchor anchor = new Anchor(link.address(), getTranslation(link.words()));
            anchor.getElement().setAttribute("router-ignore", true);
            add(anchor);
        }
    }
}
