package org.commonplace.people.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers every response carries, beside those Spring Security sends by itself. */
final class WebHeaders {

    private WebHeaders() {}

    /**
     * For Vaadin's views: its servlet is reached by a forward, which ends the response before headers that wait for
     * that moment are written, so these are written first.
     */
    static Customizer<HeadersConfigurer<HttpSecurity>> early(ContentSecurityPolicy policy) {
        return headers -> {
            with(policy).customize(headers);
            headers.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                @Override
                public <F extends HeaderWriterFilter> F postProcess(F filter) {
                    filter.setShouldWriteHeadersEagerly(true);
                    return filter;
                }
            });
        };
    }

    static Customizer<HeadersConfigurer<HttpSecurity>> with(ContentSecurityPolicy policy) {
        return headers -> headers.addHeaderWriter(policy)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }
}
