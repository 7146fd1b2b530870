package org.commonplace.shared.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.commonplace.shared.Appearance;
import org.springframework.stereotype.Component;

/** Gives each screen the time zone of this installation, for viewers of whom none is known. */
@Component
class HomeZone implements VaadinServiceInitListener {

    private final Appearance appearance;

    HomeZone(Appearance appearance) {
        this.appearance = appearance;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> Moment.atHome(init.getUI(), appearance.zone()));
    }
}
