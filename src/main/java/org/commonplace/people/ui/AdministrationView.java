package org.commonplace.people.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commonplace.people.AccountAddresses;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.AreaParts;
import org.commonplace.shared.ui.Rows;

/** All that administrators look after. */
@Route(AccountAddresses.ADMINISTRATION)
@PermitAll
class AdministrationView extends AreaView implements BeforeEnterObserver {

    private final transient AreaParts parts;

    AdministrationView(Frame frame, AreaParts parts) {
        super(frame, Area.ADMINISTRATION, AccountAddresses.ADMINISTRATION);
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        administrator();
        Rows rows = new Rows();
        rows.addClassName("area-parts");
        parts.of(Area.ADMINISTRATION)
                .forEach(part -> rows.row(
                        part.icon().create(),
                        getTranslation(part.title()),
                        part.address(),
                        new Text(getTranslation(part.words()))));
        show(getTranslation("people.area.administration"), getTranslation("people.admin.words"), List.of(), rows);
    }
}
