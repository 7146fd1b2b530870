package org.commonplace.operations.settings;

import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.People;
import org.commonplace.shared.Sample;
import org.commonplace.shared.SiteSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whose the sample library is, for its accessibility statement and privacy page. */
@Component
@Order(30)
@ConditionalOnProperty("commonplace.demo")
class SampleSettings implements Sample {

    /** As the sample's people have it. */
    private static final String ADMINISTRATOR = "morgan";

    private final SettingsDesk desk;
    private final People people;
    private final Callers callers;

    SampleSettings(SettingsDesk desk, People people, Callers callers) {
        this.desk = desk;
        this.people = people;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public void fill() {
        Caller caller = people.find(ADMINISTRATOR)
                .flatMap(person -> callers.of(person.id()))
                .orElseThrow();
        desk.change(
                caller,
                Map.of(
                        SiteSettings.ORGANISATION.name(), "Brackenfield Hospitals",
                        SiteSettings.CONTACT_EMAIL.name(), "library@brackenfield.example",
                        SiteSettings.DATA_PROTECTION.name(), "privacy@brackenfield.example"));
    }
}
