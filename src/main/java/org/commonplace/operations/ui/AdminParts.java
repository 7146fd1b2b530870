package org.commonplace.operations.ui;

import org.commonplace.shared.ui.AreaPart;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** These views among others that administrators look after. */
@Configuration(proxyBeanMethods = false)
class AdminParts {

    @Bean
    AreaPart firstStepsPart() {
        return part(
                5, Icon.LIST_CHECK, "operations.start.title", "operations.start.words", AdminNavigation.FIRST_STEPS);
    }

    @Bean
    AreaPart settingsPart() {
        return part(
                40, Icon.SETTINGS, "operations.settings.title", "operations.settings.words", AdminNavigation.SETTINGS);
    }

    @Bean
    AreaPart statementsPart() {
        return part(
                50,
                Icon.FILE_TEXT,
                "operations.statements.title",
                "operations.statements.words",
                AdminNavigation.STATEMENTS);
    }

    @Bean
    AreaPart healthPart() {
        return part(
                60,
                Icon.ROSETTE_DISCOUNT_CHECK,
                "operations.health.title",
                "operations.health.words",
                AdminNavigation.HEALTH);
    }

    @Bean
    AreaPart storagePart() {
        return part(70, Icon.FOLDER, "operations.storage.title", "operations.storage.words", AdminNavigation.STORAGE);
    }

    @Bean
    AreaPart auditPart() {
        return part(80, Icon.HISTORY, "operations.audit.title", "operations.audit.words", AdminNavigation.AUDIT);
    }

    private static AreaPart part(int order, Icon icon, String title, String words, String address) {
        return new AreaPart(Area.ADMINISTRATION, order, icon, title, words, address);
    }
}
