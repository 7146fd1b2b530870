package org.commonplace.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.commonplace.people.PlainHeaders;
import org.commonplace.shared.NoticePage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is answered where an address is so malformed that the server refuses it before anything of the product is asked, such as one
 * that ends in a percent sign: the same plain page as elsewhere, with the same headers.
 */
@Configuration(proxyBeanMethods = false)
class MalformedAddresses {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainPagesOfTheServer(
            NoticePage page, MessageSource messages) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Plain(page, messages)));
    }

    private static final class Plain extends ErrorReportValve {

        private final NoticePage page;
        private final MessageSource messages;

        Plain(NoticePage page, MessageSource messages) {
            this.page = page;
            this.messages = messages;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                PlainHeaders.write(response.getResponse());
                response.setHeader("Cache-Control", "no-store");
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                Writer out = response.getReporter();
                if (out != null) {
                    out.write(page.html(text("shell.unclear.title"), text("shell.unclear.words")));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException goneMeanwhile) {
                // Whoever asked has hung up
            }
        }

        private String text(String key) {
            return messages.getMessage(key, null, Locale.UK);
        }
    }
}
