package org.commonplace.operations;

import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the product did not start in one line, where its operator can do something about it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class Reasons implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> reason = of(failure);
        reason.ifPresent(System.err::println);
        return reason.isPresent();
    }

    static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart mendable) {
                return Optional.ofNullable(mendable.getMessage());
            }
            if (cause instanceof PortInUseException busy) {
                return Optional.of(Words.of("operations.port.busy", String.valueOf(busy.getPort()), ""));
            }
        }
        return Optional.empty();
    }
}
