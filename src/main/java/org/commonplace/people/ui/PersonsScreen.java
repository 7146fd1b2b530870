package org.commonplace.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.ZoneId;
import java.util.Locale;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.OwnAccount;
import org.commonplace.people.PersonDetails;
import org.commonplace.people.Profile;
import org.commonplace.shared.ui.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows times and words as the person at the screen has chosen in their account. */
@Component
class PersonsScreen implements VaadinServiceInitListener {

    private final OwnAccount account;
    private final CurrentCaller caller;

    PersonsScreen(OwnAccount account, CurrentCaller caller) {
        this.account = account;
        this.caller = caller;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            Caller now = caller.get();
            if (now.isSignedIn()) {
                PersonDetails me = account.details(now);
                adapt(init.getUI(), me.zone(), me.language());
            }
        });
    }

    /** Shows the screen at hand as the profile says from now on. */
    static void adapt(UI ui, Profile profile) {
        adapt(ui, profile.zone(), profile.language());
    }

    private static void adapt(UI ui, @Nullable String zone, @Nullable String language) {
        Moment.show(ui, zone == null || zone.isBlank() ? null : ZoneId.of(zone));
        if (language != null && !language.isBlank()) {
            ui.setLocale(Locale.forLanguageTag(language));
        }
    }
}
