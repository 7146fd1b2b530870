package org.commonplace.people.ui;

import org.commonplace.people.AccountAddresses;
import org.commonplace.shared.ui.AreaPart;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views of people and accounts among others of their areas. */
@Configuration(proxyBeanMethods = false)
class AccountParts {

    @Bean
    AreaPart peoplePart() {
        return new AreaPart(
                Area.ADMINISTRATION,
                10,
                Icon.USER,
                "people.admin.people",
                "people.admin.people.words",
                AccountAddresses.PEOPLE);
    }

    @Bean
    AreaPart groupsPart() {
        return new AreaPart(
                Area.ADMINISTRATION,
                20,
                Icon.USERS,
                "people.admin.groups",
                "people.admin.groups.words",
                AccountAddresses.GROUPS);
    }

    @Bean
    AreaPart profilePart() {
        return new AreaPart(
                Area.ACCOUNT, 10, Icon.USER, "people.me.profile", "people.me.profile.words", AccountAddresses.ME);
    }

    @Bean
    AreaPart signedInPart() {
        return new AreaPart(
                Area.ACCOUNT,
                20,
                Icon.DEVICE_DESKTOP,
                "people.me.signed-in",
                "people.me.signed-in.words",
                AccountAddresses.ME_SIGNED_IN);
    }

    @Bean
    AreaPart tokensPart() {
        return new AreaPart(
                Area.ACCOUNT, 30, Icon.CODE, "people.me.tokens", "people.me.tokens.words", AccountAddresses.ME_TOKENS);
    }
}
