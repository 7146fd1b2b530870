package org.commonplace.people.security;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.commonplace.people.SignInAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/** Who may open a view, and how a visitor signs in and out. What no rule names is for people who are signed in. */
@Configuration(proxyBeanMethods = false)
class ViewAddresses {

    /** Timing every filter of every request takes longer than most of the filters do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(3)
    SecurityFilterChain viewChain(
            HttpSecurity http,
            SignInFilters filters,
            SignInForm form,
            OpenIdSignIn openId,
            SignInFirst signInFirst,
            Refused refused,
            NavigationAccessControl navigation) {
        navigation.setLoginView(SignInAddress.PATH);
        form.addTo(http);
        openId.addTo(http);
        http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.enableRequestCacheConfiguration(false)
                                .enableExceptionHandlingConfiguration(false)
                                .anyRequest(rest -> rest.authenticated()))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(WebHeaders.early(ContentSecurityPolicy.VIEWS))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/setup/*")
                        .ignoringRequestMatchers(request ->
                                SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(signInFirst).accessDeniedHandler(refused))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/setup/*", SignInAddress.PLAIN)
                        .permitAll())
                .addFilterBefore(filters.standing(), CsrfFilter.class)
                .addFilterBefore(filters.bearer(), CsrfFilter.class)
                .addFilterBefore(filters.remembered(true), CsrfFilter.class);
        return http.build();
    }
}
