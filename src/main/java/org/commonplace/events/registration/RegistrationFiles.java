package org.commonplace.events.registration;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonplace.events.Events;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.StaffGroups;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists that organisers take along as files. Each is noted in the audit log, for it leaves the product with names in it. */
@Service
public class RegistrationFiles {

    private final RegistrationDesk desk;
    private final RegistrationPlans plans;
    private final Occasions occasions;
    private final AttendanceRows attendance;
    private final StaffGroups staffGroups;
    private final AccessPolicy access;
    private final MessageSource messages;
    private final ApplicationEventPublisher publisher;

    RegistrationFiles(
            RegistrationDesk desk,
            RegistrationPlans plans,
            Occasions occasions,
            AttendanceRows attendance,
            StaffGroups staffGroups,
            AccessPolicy access,
            MessageSource messages,
            ApplicationEventPublisher publisher) {
        this.desk = desk;
        this.plans = plans;
        this.occasions = occasions;
        this.attendance = attendance;
        this.staffGroups = staffGroups;
        this.access = access;
        this.messages = messages;
        this.publisher = publisher;
    }

    /** What kind of file. */
    public enum Format {
        CSV,
        XLSX
    }

    /**
     * Who registered for a date, with what they answered and whether they were there.
     *
     * @throws NotFound also for those who do not plan there
     */
    @Transactional
    public byte[] list(Caller caller, long event, @Nullable LocalDateTime originalStart, Format format) {
        requireOrganiser(caller, event);
        List<Question> questions =
                plans.get(caller, occasions.find(event, originalStart).event()).questions();
        Sheet sheet = new Sheet().row(head(questions));
        Map<Long, Boolean> present =
                present(occasions.date(event, originalStart).occurrence());
        for (RegistrationDesk.Line line : all(caller, event, originalStart)) {
            sheet.row(row(line, questions, present.get(line.registration().id())));
        }
        publisher.publishEvent(new Audited(caller.person(), "registration.exported", Events.ref(event), ""));
        return write(sheet, format);
    }

    /**
     * How many of each staff group have a place, small numbers kept back.
     *
     * @throws NotFound also for those who do not plan there
     */
    @Transactional(readOnly = true)
    public byte[] summary(Caller caller, long event, @Nullable LocalDateTime originalStart, Format format) {
        requireOrganiser(caller, event);
        Map<String, Integer> counts = new TreeMap<>();
        all(caller, event, originalStart).stream()
                .map(RegistrationDesk.Line::registration)
                .filter(registration -> registration.status() == RegistrationStatus.REGISTERED)
                .forEach(registration -> counts.merge(
                        registration.staffGroup() == null ? "" : registration.staffGroup(),
                        registration.places(),
                        Integer::sum));
        Sheet sheet = new Sheet().row(List.of(word("staff-group"), word("places")));
        StaffGroupCounts.told(counts)
                .forEach((code, count) -> sheet.row(List.of(
                        code.isEmpty() ? word("unknown-group") : staffGroups.nameOf(code),
                        count == null ? word("few") : Integer.toString(count))));
        return write(sheet, format);
    }

    private List<String> head(List<Question> questions) {
        List<String> head = new ArrayList<>(List.of(
                word("number"),
                word("name"),
                word("email"),
                word("staff-group"),
                word("places"),
                word("status"),
                word("present"),
                word("made")));
        questions.forEach(question -> head.add(question.words()));
        return head;
    }

    private List<String> row(RegistrationDesk.Line line, List<Question> questions, @Nullable Boolean present) {
        Registration registration = line.registration();
        String group = registration.staffGroup();
        List<String> row = new ArrayList<>(List.of(
                Long.toString(registration.id()),
                line.name(),
                registration.email(),
                group == null ? "" : staffGroups.nameOf(group),
                Integer.toString(registration.places()),
                registration.status().word(),
                present == null ? "" : word(present ? "yes" : "no"),
                registration.madeAt().toString()));
        questions.forEach(question -> row.add(line.answers().getOrDefault(question.id(), "")));
        return row;
    }

    private Map<Long, Boolean> present(long occurrence) {
        return attendance.expected(occurrence).stream()
                .filter(one -> one.present() != null)
                .collect(Collectors.toMap(
                        AttendanceRows.Expected::registration, one -> Objects.requireNonNull(one.present())));
    }

    private List<RegistrationDesk.Line> all(Caller caller, long event, @Nullable LocalDateTime originalStart) {
        List<RegistrationDesk.Line> all = new ArrayList<>();
        Listing<RegistrationDesk.Line> portion;
        int page = 0;
        do {
            portion = desk.list(caller, event, originalStart, new Paging(page++, Paging.MAX_SIZE));
            all.addAll(portion.items());
        } while (all.size() < portion.total() && !portion.items().isEmpty());
        return all;
    }

    private byte[] write(Sheet sheet, Format format) {
        return format == Format.CSV ? sheet.csv() : sheet.xlsx(word("sheet"));
    }

    private void requireOrganiser(Caller caller, long event) {
        if (!access.may(caller, Role.EDIT, Events.ref(event))) {
            throw new NotFound("registrations of " + Events.ref(event));
        }
    }

    private String word(String column) {
        return Objects.requireNonNull(messages.getMessage("events.registration.column." + column, null, Locale.UK));
    }
}
