package org.commonplace.api;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.shared.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Answers for addresses that look like REST or a plain page but are neither, before a Vaadin view is tried. */
@Configuration(proxyBeanMethods = false)
class NothingHere {

    private static final int AFTER_CONTROLLERS = 100;

    @Bean
    SimpleUrlHandlerMapping nothingHereMapping() throws NoSuchMethodException {
        HandlerMethod answer = new HandlerMethod(new Nowhere(), "nothing");
        Map<String, HandlerMethod> addresses = Stream.of("/api/**", "/read/**", "/attachments/**")
                .collect(Collectors.toMap(pattern -> pattern, pattern -> answer));
        return new SimpleUrlHandlerMapping(addresses, AFTER_CONTROLLERS);
    }

    static final class Nowhere {

        public void nothing() {
            throw new NotFound("address");
        }
    }
}
