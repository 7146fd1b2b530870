package org.commonplace.events.ical.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonplace.events.Arrivals.Outcome;
import org.commonplace.events.Arrivals.What;
import org.commonplace.events.ical.imports.HandedIn;
import org.commonplace.events.ical.imports.HandedInFiles;
import org.commonplace.events.ical.imports.ImportAnswer;
import org.commonplace.events.ical.imports.ImportCounts;
import org.commonplace.events.ical.imports.ImportProblem;
import org.commonplace.people.Caller;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Rows;
import org.springframework.context.MessageSource;

/** What a file would bring, event by event, and what of it is not taken as it is there. */
@org.springframework.stereotype.Component
class ImportFindings {

    private static final int MOST_PROBLEMS = 1_000;

    /** Changes first: what stays as it is concerns nobody. */
    private static final Comparator<Outcome> BY_WEIGHT =
            Comparator.comparing(outcome -> outcome.what() == What.UNCHANGED ? 1 : 0);

    private final HandedInFiles files;
    private final MessageSource messages;

    ImportFindings(HandedInFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    /** What would become of a file, with the choice to have it brought in. */
    Component of(Caller caller, HandedIn file, Consumer<String> begin, Runnable discard) {
        Section section = new Section();
        section.addClassName("import-report");
        show(section, caller, file, "", begin, discard);
        return section;
    }

    private void show(
            Section section, Caller caller, HandedIn file, String reason, Consumer<String> begin, Runnable discard) {
        ImportAnswer answer = files.preview(caller, file.id(), reason);
        section.removeAll();
        H2 heading = new H2(told("events.import.found", file.name()));
        Paragraph sum = new Paragraph(sum(answer.counts(), answer.refused()));
        sum.getElement().setAttribute("role", "status");
        Div actions = new Div();
        actions.addClassName("import-actions");
        int changes = answer.counts().changes();
        if (changes > 0) {
            actions.add(Buttons.primary(
                    Icon.FILE_IMPORT, told("events.import.do", changes), click -> begin.accept(reason)));
        }
        actions.add(Buttons.plain(Icon.X, told("events.import.discard"), click -> discard.run()));
        section.add(heading, sum, actions);
        if (!reason.isEmpty() || answer.problems().stream().anyMatch(ImportFindings::asksForAReason)) {
            section.add(reasonField(reason, given -> show(section, caller, file, given, begin, discard)));
        }
        problems(answer.problems()).ifPresent(section::add);
        if (!answer.outcomes().isEmpty()) {
            section.add(new H2(told("events.import.events")), lines(answer.outcomes()));
        }
    }

    private static boolean asksForAReason(ImportProblem problem) {
        return problem.message().equals("events.import.identifies");
    }

    private Component reasonField(String reason, Consumer<String> given) {
        TextField field = new TextField(told("events.import.reason"));
        field.setValue(reason);
        field.setMaxLength(500);
        field.setWidthFull();
        field.setHelperText(told("events.import.reason.help"));
        Div row = new Div(field, Buttons.plain(Icon.CHECK, told("events.import.look-again"), click -> {
            String words = field.getValue().strip();
            field.setInvalid(words.length() < 10);
            field.setErrorMessage(told("events.import.reason.short"));
            if (!field.isInvalid()) {
                given.accept(words);
            }
        }));
        row.addClassName("import-reason");
        return row;
    }

    /** What was not taken of a file that was brought in; empty when that is nothing. */
    Optional<Component> report(Caller caller, HandedIn file) {
        return problems(files.problems(caller, file.id(), MOST_PROBLEMS)).map(section -> section);
    }

    private Optional<Section> problems(List<ImportProblem> problems) {
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section(new H2(told("events.import.problems", problems.size())));
        section.addClassName("import-report");
        section.add(new Portions<>(
                (offset, limit) -> portion(problems, offset, limit),
                (rows, portion) -> portion.forEach(problem -> add(rows, problem)),
                new Div()));
        return Optional.of(section);
    }

    private void add(Rows rows, ImportProblem problem) {
        Chip chip = problem.refused()
                ? new Chip(Tone.RED, told("events.import.left"))
                : new Chip(Tone.PLAIN, told("events.import.noted"));
        ListItem row = rows.plain(new Span(name(problem)), new Text(problem.words(messages, locale())));
        row.addComponentAsFirst(chip);
    }

    private static String name(ImportProblem problem) {
        String line = problem.line() == null ? "" : told("events.import.line-number", problem.line());
        if (problem.uid() == null) {
            return line.isEmpty() ? told("events.import.whole-file") : line;
        }
        return line.isEmpty() ? problem.uid() : line + ", " + problem.uid();
    }

    private Component lines(List<Outcome> outcomes) {
        List<Outcome> sorted = new ArrayList<>(outcomes);
        sorted.sort(BY_WEIGHT);
        return new Portions<>(
                (offset, limit) -> portion(sorted, offset, limit),
                (rows, portion) -> portion.forEach(outcome -> add(rows, outcome)),
                new Div());
    }

    private static void add(Rows rows, Outcome outcome) {
        String when = outcome.time() == null ? "" : WhenItIs.line(outcome.time());
        String words = outcome.series() ? told("events.import.series", when) : when;
        Span title = new Span(outcome.title());
        ListItem row = rows.plain(title, new Text(words));
        row.addComponentAsFirst(chip(outcome.what()));
    }

    private static Chip chip(What what) {
        String word = told("events.import.what." + what.name().toLowerCase(Locale.ROOT));
        return switch (what) {
            case CREATED -> new Chip(Tone.GREEN, word);
            case UPDATED -> new Chip(Tone.BLUE, word);
            case CANCELLED -> new Chip(Tone.AMBER, word);
            case REFUSED -> new Chip(Tone.RED, word);
            case UNCHANGED -> new Chip(Tone.PLAIN, word);
        };
    }

    private static String sum(ImportCounts counts, long refused) {
        return told(
                "events.import.sum",
                counts.created(),
                counts.updated(),
                counts.cancelled(),
                counts.unchanged(),
                refused);
    }

    private static <T> List<T> portion(List<T> all, int offset, int limit) {
        return all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }

    private static String told(String key, Object... values) {
        return UI.getCurrentOrThrow().getTranslation(key, values);
    }
}
