package org.commonplace.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commonplace.people.CurrentCaller;
import org.commonplace.reading.Statement;
import org.commonplace.reading.Statements;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Setting.Group;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Toasts;

/** Where the statements are written, with how they read beside them. */
@Route(AdminNavigation.STATEMENTS)
@PermitAll
class StatementsView extends AdminView implements BeforeEnterObserver {

    private final transient Statements statements;
    private final transient CurrentCaller caller;
    private Statement statement = Statement.ACCESSIBILITY;
    private final TextArea body = new TextArea();
    private final Div preview = new Div();

    StatementsView(Statements statements, CurrentCaller caller) {
        super("operations.statements.", AdminNavigation.STATEMENTS);
        this.statements = statements;
        this.caller = caller;
        body.setLabel(getTranslation("operations.statements.body"));
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.addValueChangeListener(change -> preview());
        body.addClassName("statement-body");
        preview.addClassName("statement-preview");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        statement = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AdminNavigation.SHOW)
                .flatMap(Statement::named)
                .orElse(Statement.ACCESSIBILITY);
        open();
    }

    private void open() {
        Statements.Text text = statements.text(caller.get(), statement);
        body.setInvalid(false);
        body.setValue(text.body());
        preview();
        Paragraph state = new Paragraph(
                getTranslation(text.own() ? "operations.statements.own" : "operations.statements.template"));
        state.addClassName("muted");
        Anchor read = new Anchor(statement.url().substring(1), getTranslation("operations.statements.read"));
        read.getElement().setAttribute("router-ignore", true);
        Div actions =
                new Div(Buttons.primary(Icon.CHECK, getTranslation("operations.statements.save"), click -> save()));
        if (text.own()) {
            actions.add(Buttons.quiet(
                    Icon.RESTORE, getTranslation("operations.statements.restore"), click -> askToRestore()));
        }
        actions.add(read);
        actions.addClassName("settings-actions");
        Div writing = new Div(new H2(getTranslation("reading.statement." + statement.word())), state, body, actions);
        writing.addClassName("card");
        Div columns = new Div(writing, new Card(getTranslation("operations.statements.preview"), preview));
        columns.addClassName("statement-columns");
        show(
                List.of(),
                kinds(),
                columns,
                new Card(getTranslation("operations.statements.placeholders"), placeholders()));
    }

    private Component kinds() {
        UnorderedList list = new UnorderedList();
        for (Statement each : Statement.values()) {
            Anchor link = new Anchor(
                    AdminNavigation.STATEMENTS + "?" + AdminNavigation.SHOW + "=" + each.word(),
                    getTranslation("reading.statement." + each.word()));
            if (each == statement) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        Nav nav = new Nav(list);
        nav.addClassNames("area", "settings-groups");
        nav.setAriaLabel(getTranslation("operations.statements.title"));
        return nav;
    }

    private Component placeholders() {
        DescriptionList list = new DescriptionList();
        statements
                .placeholders(caller.get())
                .forEach((name, value) ->
                        list.add(new DescriptionList.Term("{" + name + "}"), new DescriptionList.Description(value)));
        Div all = new Div(
                new Paragraph(getTranslation("operations.statements.placeholders.words")), list, settingsLink());
        all.addClassName("statement-placeholders");
        return all;
    }

    private Component settingsLink() {
        return new Span(new Anchor(
                AdminNavigation.settings(Group.ORGANISATION), getTranslation("operations.statements.settings")));
    }

    private void preview() {
        preview.removeAll();
        preview.add(new Html(
                "<article class=\"prose\">" + statements.preview(caller.get(), body.getValue()) + "</article>"));
    }

    private void save() {
        try {
            statements.write(caller.get(), statement, body.getValue());
            Toasts.say(getTranslation("operations.statements.saved"));
            open();
        } catch (Invalid refused) {
            Invalid.Problem first = refused.problems().getFirst();
            body.setErrorMessage(
                    getTranslation(first.message(), first.arguments().toArray()));
            body.setInvalid(true);
        }
    }

    private void askToRestore() {
        Confirmation.ask(
                getTranslation("operations.statements.restore.ask"),
                getTranslation("operations.statements.restore.words"),
                getTranslation("operations.statements.restore"),
                () -> {
                    statements.restore(caller.get(), statement);
                    open();
                });
    }
}
