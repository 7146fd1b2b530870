package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may call the REST interface: tokens, and the product's own pages with their session and its CSRF token. */
@Configuration(proxyBeanMethods = false)
class RestAddresses {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** What a visitor may ask for; the services behind these answer with what is public only. */
    private static final String[] OPEN = {
        "/api/v1/spaces/**",
        "/api/v1/pages/**",
        "/api/v1/calendars/**",
        "/api/v1/events/**",
        "/api/v1/occurrences",
        "/api/v1/search",
        "/api/v1/suggest",
        "/v3/api-docs",
        "/v3/api-docs.yaml"
    };

    /** Where people without an account register at public events; they confirm it by mail. */
    private static final String GUESTS = "/api/v1/events/*/registrations";

    @Bean
    @Order(1)
    SecurityFilterChain restChain(HttpSecurity http, SignInFilters filters, ProblemAnswer problems) {
        AuthenticationEntryPoint signInFirst = signInFirst(problems);
        http.securityMatcher("/api/**", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(WebHeaders.with(ContentSecurityPolicy.DATA))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(RestAddresses::usesSession))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(signInFirst).accessDeniedHandler(refused(problems)))
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, GUESTS)
                        .permitAll()
                        .requestMatchers(tokens())
                        .access((who, request) -> new AuthorizationDecision(
                                Identity.account(who.get()).isPresent()))
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(filters.standing(), CsrfFilter.class)
                .addFilterBefore(filters.bearer(), CsrfFilter.class)
                .addFilterAfter(filters.basic(tokens()), CsrfFilter.class);
        return http.build();
    }

    /** No other site can send our headers, so only what a browser sends by itself needs the second proof. */
    private static boolean usesSession(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && Identity.account(SecurityContextHolder.getContext().getAuthentication())
                        .isPresent();
    }

    /** Where tokens are made: by whoever knows the password, never by a token. */
    private static PathPatternRequestMatcher tokens() {
        return PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/v1/tokens");
    }

    private static AuthenticationEntryPoint signInFirst(ProblemAnswer problems) {
        return (request, response, visitor) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(response, HttpStatus.UNAUTHORIZED, "people.problem.signin");
        };
    }

    private static AccessDeniedHandler refused(ProblemAnswer problems) {
        return (request, response, refusal) -> problems.write(response, HttpStatus.FORBIDDEN, "people.problem.refused");
    }
}
