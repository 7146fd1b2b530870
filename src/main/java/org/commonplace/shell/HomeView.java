package org.commonplace.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonplace.shared.ui.PageBar;

/** Where one arrives: what is new, what is mine, what is next. */
@Route("")
@Menu(title = "shell.place.home", icon = "home", order = 0)
@AnonymousAllowed
class HomeView extends Div implements HasDynamicTitle {

    HomeView() {
        addClassName("view");
        H1 greeting = new H1(getTranslation("shell.home.welcome"));
        greeting.addClassName("hello");
        add(new PageBar(), greeting);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.product");
    }
}
