package org.commonplace.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonplace.operations.audit.AuditAddress;
import org.commonplace.operations.audit.AuditEntry;
import org.commonplace.operations.audit.AuditFilter;
import org.commonplace.operations.audit.AuditLog;
import org.commonplace.operations.audit.AuditLog.Named;
import org.commonplace.operations.audit.AuditLog.Subject;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PeopleFilter;
import org.commonplace.people.PersonCard;
import org.commonplace.people.PersonDetails;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Weeks;
import org.jspecify.annotations.Nullable;

/** What was done here. Its filters stand in the address, so that they can be kept and sent on. */
@Route(AdminNavigation.AUDIT)
@PermitAll
class AuditView extends AdminView implements BeforeEnterObserver {

    private static final String FILE = "admin/audit.csv";

    private final transient AuditLog log;
    private final transient AuditAddress address;
    private final transient AuditLines lines;
    private final transient People people;
    private final transient CurrentCaller caller;
    private final ComboBox<PersonCard> person = new ComboBox<>();
    private final ComboBox<String> action = new ComboBox<>();
    private final ComboBox<Subject> content = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final Anchor file = new Anchor();
    private final Paragraph problem = new Paragraph();
    private final Div list = new Div();
    private boolean filling;

    AuditView(AuditLog log, AuditAddress address, AuditLines lines, People people, CurrentCaller caller) {
        super("operations.audit.", AdminNavigation.AUDIT);
        this.log = log;
        this.address = address;
        this.lines = lines;
        this.people = people;
        this.caller = caller;
        arrange();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        action.setItems(log.actions(caller.get()));
        Div filter = new Div(person, action, content, from, until);
        filter.addClassNames("filter", "audit-filter");
        show(List.of(file), filter, problem, list);
        fill(event.getLocation().getQueryParameters());
        refresh();
    }

    private void arrange() {
        person.setLabel(word("person"));
        // Those who have left are looked up here more than others.
        person.setItems(query -> {
            PeopleFilter wanted = new PeopleFilter(query.getFilter().orElse(""), PeopleFilter.State.ANY);
            Paging paging = new Paging(query.getPage(), query.getPageSize());
            return people.search(caller.get(), wanted, paging).items().stream().map(PersonDetails::card);
        });
        person.setItemLabelGenerator(PersonCard::name);
        person.setClearButtonVisible(true);
        action.setLabel(word("action"));
        action.setItemLabelGenerator(lines::action);
        action.setClearButtonVisible(true);
        content.setLabel(word("content"));
        content.setHelperText(getTranslation("operations.audit.content.help"));
        content.setClearButtonVisible(true);
        content.setItemLabelGenerator(Subject::title);
        content.setItems(query -> log.like(caller.get(), query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        content.setAllowCustomValue(true);
        content.addCustomValueSetListener(typed -> mean(typed.getDetail()));
        from.setLabel(word("from"));
        until.setLabel(word("until"));
        List.of(from, until).forEach(date -> {
            Weeks.beginOnMonday(date);
            date.setClearButtonVisible(true);
            date.addValueChangeListener(change -> changed());
        });
        person.addValueChangeListener(change -> changed());
        action.addValueChangeListener(change -> changed());
        content.addValueChangeListener(change -> {
            content.setInvalid(false);
            changed();
        });
        problem.getElement().setAttribute("role", "alert");
        problem.addClassName("form-problem");
        list.addClassName("people-rows");
        file.add(Icon.DOWNLOAD.create(), new Span(getTranslation("operations.audit.export")));
        file.addClassNames("button-link", "keep");
        file.getElement().setAttribute("router-ignore", true);
        file.getElement().setAttribute("download", true);
    }

    private void fill(QueryParameters asked) {
        filling = true;
        asked.getSingleParameter(AuditAddress.PERSON).flatMap(people::find).ifPresent(person::setValue);
        asked.getSingleParameter(AuditAddress.ACTION).ifPresent(action::setValue);
        asked.getSingleParameter(AuditAddress.CONTENT).ifPresent(this::mean);
        asked.getSingleParameter(AuditAddress.FROM).flatMap(AuditView::date).ifPresent(from::setValue);
        asked.getSingleParameter(AuditAddress.UNTIL).flatMap(AuditView::date).ifPresent(until::setValue);
        filling = false;
    }

    /** Takes what was typed for what it means: a number or an address, or the title of one thing only. */
    private void mean(String typed) {
        Optional<Subject> meant = log.meant(caller.get(), typed)
                .map(found -> new Subject(
                        found, log.name(caller.get(), found).map(Named::title).orElse(typed)));
        List<Subject> like = meant.isPresent() ? List.of() : log.like(caller.get(), typed);
        List<Subject> exact = like.stream()
                .filter(each -> each.title().equalsIgnoreCase(typed.strip()))
                .toList();
        List<Subject> found = exact.isEmpty() ? like : exact;
        if (meant.isPresent() || found.size() == 1) {
            content.setInvalid(false);
            content.setValue(meant.orElseGet(found::getFirst));
        } else {
            content.clear();
            content.setErrorMessage(getTranslation("operations.audit.problem.content"));
            content.setInvalid(true);
        }
    }

    private void changed() {
        if (filling) {
            return;
        }
        QueryParameters asked = QueryParameters.simple(chosen());
        getUI().ifPresent(
                        ui -> ui.getPage().getHistory().replaceState(null, new Location(AdminNavigation.AUDIT, asked)));
        refresh();
    }

    private void refresh() {
        Map<String, String> chosen = chosen();
        Map<String, String> asked = new LinkedHashMap<>(chosen);
        asked.put("zone", Moment.viewerZone().getId());
        file.setHref(FILE + "?" + QueryParameters.simple(asked).getQueryString());
        list.removeAll();
        problem.setText("");
        try {
            AuditFilter filter = address.filter(caller.get(), chosen, Moment.viewerZone());
            list.add(entries(filter));
        } catch (Invalid refused) {
            Invalid.Problem first = refused.problems().getFirst();
            problem.setText(getTranslation(first.message(), first.arguments().toArray()));
        }
        problem.setVisible(!problem.getText().isEmpty());
    }

    private Component entries(AuditFilter filter) {
        return new Portions<>(
                new Following(filter)::read,
                (rows, portion) -> lines.add(caller.get(), rows, portion),
                new EmptyState(
                        Icon.SEARCH,
                        getTranslation("operations.audit.none"),
                        getTranslation("operations.audit.none.words")));
    }

    /** Each portion goes on after the last entry of the one before, however many were added on top meanwhile. */
    private final class Following {

        private final AuditFilter filter;
        private @Nullable AuditEntry last;

        Following(AuditFilter filter) {
            this.filter = filter;
        }

        List<AuditEntry> read(int offset, int limit) {
            List<AuditEntry> found = log.read(caller.get(), filter, last, limit);
            if (!found.isEmpty()) {
                last = found.get(Math.min(found.size(), Portions.PORTION) - 1);
            }
            return found;
        }
    }

    private Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        if (person.getValue() != null) {
            chosen.put(AuditAddress.PERSON, person.getValue().username());
        }
        put(chosen, AuditAddress.ACTION, action.getValue());
        Subject about = content.getValue();
        put(
                chosen,
                AuditAddress.CONTENT,
                about == null
                        ? null
                        : about.content().kind() + " " + about.content().id());
        put(chosen, AuditAddress.FROM, from.getValue());
        put(chosen, AuditAddress.UNTIL, until.getValue());
        return chosen;
    }

    private static void put(Map<String, String> chosen, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            chosen.put(name, value.toString());
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String word(String name) {
        return getTranslation("operations.audit.filter." + name);
    }
}
