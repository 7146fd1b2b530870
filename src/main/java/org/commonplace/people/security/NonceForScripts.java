package org.commonplace.people.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.commonplace.people.ScriptNonce;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Marks the scripts of the first HTML as ours; Flow's client hands the mark on to those it adds. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class NonceForScripts implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(NonceForScripts::mark);
    }

    private static void mark(IndexHtmlResponse response) {
        if (response.getVaadinRequest() instanceof VaadinServletRequest request) {
            String nonce = ScriptNonce.of(request.getHttpServletRequest());
            response.getDocument().select("script").attr("nonce", nonce);
        }
    }
}
