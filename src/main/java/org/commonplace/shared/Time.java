package org.commonplace.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock the product tells the time by; tests may put another in its place. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    Clock clock() {
        return AsOf.over(Clock.systemUTC());
    }
}
