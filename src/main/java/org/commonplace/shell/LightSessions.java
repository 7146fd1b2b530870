package org.commonplace.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import jakarta.servlet.MultipartConfigElement;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;

/** Lets a browser that has a page open and does nothing cost little memory. */
@Configuration(proxyBeanMethods = false)
class LightSessions implements VaadinServiceInitListener {

    /** Browsers send what they have to say by request, not through the socket that they are pushed through. */
    private static final String BUFFER_CHARACTERS = "512";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new PackedAnswers());
    }

    /** Flow's servlet, as Flow registers it, with small buffers for each socket. */
    @Bean
    ServletRegistrationBean<SpringServlet> servlet(
            WebApplicationContext context,
            ObjectProvider<MultipartConfigElement> uploads,
            VaadinConfigurationProperties properties) {
        ServletRegistrationBean<SpringServlet> servlet = SpringBootAutoConfiguration.configureServletRegistrationBean(
                uploads, properties, new SpringServlet(context, true));
        servlet.addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, BUFFER_CHARACTERS);
        return servlet;
    }
}
