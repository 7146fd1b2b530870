package org.commonplace.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Says in the description of the interface what each call is for: the message {@code api.call.{controller}.{method}},
 * under the heading {@code api.calls.{controller}}, and which problems any call may answer with.
 */
@Component
class OperationWords implements GlobalOperationCustomizer {

    private static final List<String> PROBLEMS = List.of("400", "401", "403", "404", "422");

    private final MessageSource messages;

    OperationWords(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        String controller = controller(method);
        String call = "api.call." + controller + "." + method.getMethod().getName();
        operation.setSummary(messages.getMessage(call, null, operation.getSummary(), Locale.UK));
        String heading = messages.getMessage("api.calls." + controller, null, null, Locale.UK);
        if (heading != null) {
            operation.setTags(List.of(heading));
        }
        for (String status : PROBLEMS) {
            operation.getResponses().computeIfAbsent(status, this::problem);
        }
        return operation;
    }

    private ApiResponse problem(String status) {
        return new ApiResponse()
                .description(messages.getMessage("api.answer." + status, null, Locale.UK))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new ObjectSchema().description("RFC 9457"))));
    }

    private static String controller(HandlerMethod method) {
        String name = method.getBeanType().getSimpleName();
        return name.endsWith("Controller")
                ? name.substring(0, name.length() - "Controller".length()).toLowerCase(Locale.ROOT)
                : name.toLowerCase(Locale.ROOT);
    }
}
