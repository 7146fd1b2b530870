package org.commonplace.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the REST interface says beyond what the controllers say themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String TOKEN = "token";
    private static final String PASSWORD = "password";

    @Bean
    OpenAPI openApi(MessageSource messages) {
        return new OpenAPI()
                .info(new Info()
                        .title(messages.getMessage("api.title", null, Locale.UK))
                        .description(messages.getMessage("api.description", null, Locale.UK))
                        .version("1"))
                .addServersItem(new Server().url("/"))
                .components(new Components()
                        .addSecuritySchemes(TOKEN, scheme("bearer"))
                        .addSecuritySchemes(PASSWORD, scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
