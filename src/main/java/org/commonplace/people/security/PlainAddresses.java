package org.commonplace.people.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/** Addresses that are only read and never begin a session, though they honour one, a remembered browser or a token. */
@Configuration(proxyBeanMethods = false)
class PlainAddresses {

    /** Where mail programs post to by themselves: the address is the proof. */
    private static final String UNSUBSCRIBE = "/unsubscribe/*";

    /** Where letters about registrations lead; again, the address is the proof. */
    private static final String REGISTRATION = "/registrations/*";

    /** Open to anyone: what is behind them asks the access policy itself. */
    private static final String[] OPEN = {
        "/read/**",
        "/attachments/**",
        "/s/*/feed.atom",
        "/p/*",
        "/sitemap.xml",
        "/sitemaps/**",
        "/robots.txt",
        "/favicon.ico",
        "/look/**",
        "/about/*",
        "/calendars.ics",
        "/calendars.json",
        "/calendars/*.ics",
        "/calendars/*.json",
        "/calendars/tag/*.ics",
        "/calendars/tag/*.json",
        "/events/*.ics",
        "/events/*.json",
        "/events/*/*.ics",
        "/events/*/*.json",
        "/feeds/*.ics",
        "/feeds/*.json",
        REGISTRATION,
        "/registrations/*/certificate.pdf",
        UNSUBSCRIBE
    };

    @Bean
    @Order(2)
    SecurityFilterChain plainChain(
            HttpSecurity http, SignInFilters filters, SignInFirst signInFirst, Refused refused, RequestCaller caller) {
        http.securityMatchers(matchers -> matchers.requestMatchers(OPEN).requestMatchers("/actuator", "/actuator/**"))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.ignoringRequestMatchers(UNSUBSCRIBE, REGISTRATION))
                .logout(AbstractHttpConfigurer::disable)
                .headers(WebHeaders.with(ContentSecurityPolicy.PLAIN))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(signInFirst).accessDeniedHandler(refused))
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, UNSUBSCRIBE, REGISTRATION)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                        .access((who, request) ->
                                new AuthorizationDecision(caller.of(who.get()).administrator()))
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(filters.standing(), CsrfFilter.class)
                .addFilterBefore(filters.bearer(), CsrfFilter.class)
                .addFilterBefore(filters.remembered(false), CsrfFilter.class);
        return http.build();
    }
}
