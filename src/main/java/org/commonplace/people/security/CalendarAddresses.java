package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;

/** Where programs that keep a copy of calendars sign in with a token. A browser's session counts for nothing here. */
@Configuration(proxyBeanMethods = false)
class CalendarAddresses {

    static final String BELOW = "/dav";
    private static final String WELL_KNOWN = "/.well-known/caldav";

    @Bean
    @Order(0)
    SecurityFilterChain calendarChain(HttpSecurity http, SignInFilters filters) {
        http.securityMatcher(BELOW, BELOW + "/**", WELL_KNOWN)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(WebHeaders.with(ContentSecurityPolicy.DATA))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint((request, response, visitor) -> askToSignIn(response)))
                .authorizeHttpRequests(rules -> rules.requestMatchers(WELL_KNOWN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(filters.bearer(), CsrfFilter.class)
                .addFilterBefore(filters.tokenAsPassword(), CsrfFilter.class);
        return http.build();
    }

    @Bean
    HttpFirewall calendarMethods() {
        return new CalendarFirewall();
    }

    /** The same whatever was wrong. */
    static void askToSignIn(HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Calendars\", charset=\"UTF-8\"");
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
}
