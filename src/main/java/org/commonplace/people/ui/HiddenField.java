package org.commonplace.people.ui;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** Fields of plain forms that nobody sees. */
final class HiddenField {

    private HiddenField() {}

    static Element of(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }

    /** What proves that the form is from a page of this visitor; there is none where no request brought one. */
    static Optional<Element> csrfToken() {
        return VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(of(token.getParameterName(), token.getToken()))
                : Optional.empty();
    }
}
