package org.commonplace.notifications.ui;

import org.commonplace.shared.ui.AreaPart;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views of notices and letters among others of their areas. */
@Configuration(proxyBeanMethods = false)
class NotificationParts {

    @Bean
    AreaPart lettersPart() {
        return new AreaPart(
                Area.ADMINISTRATION,
                40,
                Icon.INBOX,
                "notifications.outbox.title",
                "notifications.outbox.about",
                NotificationsNavigation.OUTBOX);
    }

    @Bean
    AreaPart choicesPart() {
        return new AreaPart(
                Area.ACCOUNT,
                40,
                Icon.BELL,
                "notifications.choices.title",
                "notifications.choices.words",
                NotificationsNavigation.CHOICES);
    }
}
