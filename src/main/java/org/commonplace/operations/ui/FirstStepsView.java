package org.commonplace.operations.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commonplace.operations.start.FirstSteps;
import org.commonplace.people.CurrentCaller;

/** The first steps of a new installation. */
@Route(AdminNavigation.FIRST_STEPS)
@PermitAll
class FirstStepsView extends AdminView implements BeforeEnterObserver {

    private final transient FirstSteps steps;
    private final transient CurrentCaller caller;

    FirstStepsView(FirstSteps steps, CurrentCaller caller) {
        super("operations.start.", AdminNavigation.FIRST_STEPS);
        this.steps = steps;
        this.caller = caller;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(List.of(), new FirstStepsList(steps, caller));
    }
}
