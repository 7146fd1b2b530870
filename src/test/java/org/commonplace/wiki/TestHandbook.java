package org.commonplace.wiki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonplace.Corpora;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills spaces with real texts: a small handbook of a laboratory, and chapters of a handbook for engineers. */
@Component
public class TestHandbook {

    private static final String LABELLING = """
            Every tube is labelled beside the patient, by the person who took the blood, before leaving the bed space. \
            It takes eleven seconds and prevents the error we see most often: a right result on the wrong person.

            > [!IMPORTANT]
            > **Do this when** you take any blood sample on a ward, in theatre or in clinic. It does not replace the \
            two-sample rule for transfusion.

            ## What to check

            - Ask the person to say their name and date of birth; do not read it to them.
            - Compare with the wristband and the request, not with the bed board.
            - Print the label at the bedside. If the printer is down, write by hand and follow [[Sending samples]].

            ## How long things take

            | Step | Usual time | Who |
            |---|---|---|
            | Identify and take the sample | 3 minutes | Phlebotomist or nurse |
            | Label and check | 11 seconds | The same person |
            | Bag and send | 1 minute | Ward clerk |

            ## Where this came from

            Three samples were labelled at the desk in one winter. See [[Blood cultures]] and [[The two-sample rule]].

            ### What we tried first

            A poster. It helped for a week.

            ### What worked

            A printer beside each bed, and one sentence at handover.

            ## Who to ask

            The duty biomedical scientist, at any hour.
            """;

    private final Spaces spaces;
    private final Pages pages;
    private final TestPeople people;

    TestHandbook(Spaces spaces, Pages pages, TestPeople people) {
        this.spaces = spaces;
        this.pages = pages;
        this.people = people;
    }

    /** An empty space with a name and a purpose. */
    public SpaceDetails space(Visibility visibility) {
        return spaces.create(
                people.administratorCaller(),
                new NewSpace(
                        TestPeople.fresh("blood"),
                        "Blood sciences handbook",
                        "How we take, label, send and report blood samples, and what we learned on the way.",
                        visibility));
    }

    /** A laboratory's pages; gives back the one about labelling, which lies under another and has links in both directions. */
    public PageDetails laboratory(Caller author, SpaceDetails space) {
        page(author, space, null, "Start here", "Read [[Labelling at the bedside]] before your first shift.");
        PageDetails samples = page(author, space, null, "Taking samples", "How samples are taken, from vein to bag.");
        page(author, space, samples.id(), "Adult venepuncture", "Two attempts, then ask.");
        PageDetails labelling = page(author, space, samples.id(), "Labelling at the bedside", LABELLING);
        page(author, space, samples.id(), "Blood cultures", "Before antibiotics. See [[Labelling at the bedside]].");
        page(author, space, null, "Sending samples", "By porter or by tube.");
        page(author, space, null, "Results and escalation", "Who telephones what to whom.");
        page(author, space, null, "Out of hours", "One person, one telephone.");
        return labelling;
    }

    /** A chapter of the engineers' handbook with everything below it, as folders hold it. */
    public PageDetails chapter(Caller author, SpaceDetails space, String folder) {
        return read(
                author,
                space,
                null,
                Corpora.path("markdown/code-with-engineering-playbook/docs").resolve(folder));
    }

    private PageDetails read(Caller author, SpaceDetails space, @Nullable Long parent, Path folder) {
        Path first = folder.resolve("README.md");
        PageDetails top = Files.exists(first)
                ? file(author, space, parent, first)
                : page(author, space, parent, folder.getFileName().toString(), "");
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry)) {
                read(author, space, top.id(), entry);
            } else if (entry.toString().endsWith(".md") && !entry.equals(first)) {
                file(author, space, top.id(), entry);
            }
        }
        return top;
    }

    private PageDetails file(Caller author, SpaceDetails space, @Nullable Long parent, Path file) {
        try {
            String text = Files.readString(file);
            String[] parts = text.split("\n", 2);
            return page(
                    author, space, parent, parts[0].replaceFirst("^#+\\s*", "").strip(), parts[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PageDetails page(Caller author, SpaceDetails space, @Nullable Long parent, String title, String body) {
        return pages.create(author, new NewPage(space.key(), parent, title, body));
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
