package org.commonplace.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.commonplace.operations.start.FirstSteps;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.shared.ui.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the home view of administrators, until the first steps are done or nobody wants them. */
@Configuration(proxyBeanMethods = false)
class FirstStepsAtHome {

    @Bean
    HomePart firstStepsPartAtHome(FirstSteps steps, CurrentCaller caller) {
        return HomePart.of(HomePart.Column.MAIN, 0, () -> card(steps, caller));
    }

    private static Optional<Component> card(FirstSteps steps, CurrentCaller caller) {
        Caller reader = caller.get();
        if (!reader.administrator() || reader.readOnly() || !steps.isOffered(reader)) {
            return Optional.empty();
        }
        UI ui = UI.getCurrentOrThrow();
        Div actions = new Div();
        actions.addClassName("settings-actions");
        Card card = new Card(
                ui.getTranslation("operations.start.title"),
                new Paragraph(ui.getTranslation("operations.start.words")),
                new FirstStepsList(steps, caller),
                actions);
        actions.add(Buttons.quiet(Icon.X, ui.getTranslation("operations.start.dismiss"), click -> {
            steps.dismiss(caller.get());
            card.setVisible(false);
        }));
        return Optional.of(card);
    }
}
