package org.commonplace.operations.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.transfer.ImportState;
import org.junit.jupiter.api.Test;

/** Whatever is written into the audit log is shown there in words. */
class AuditWordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final String WORDS = "operations.audit.action.";
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"([a-z.-]+)\"");
    private static final Pattern FIRST_WORD = Pattern.compile("new Audited\\(\\s*[^,]+,\\s*\"([a-z-]+)\"");
    private static final Pattern ACTION = Pattern.compile("[a-z-]+(\\.[a-z-]+)+");
    private static final Pattern BEGINNING = Pattern.compile("[a-z-]+\\.");
    private static final Pattern ENDING = Pattern.compile("(\\.[a-z-]+)+");

    /** What such classes also write: occasions of letters, fields, endings of file names and of addresses. */
    private static final Set<String> OTHER_THAN_ACTIONS = Set.of("mail.trial", "override.reason", ".md", ".template");

    /** Kinds of content that are purged, and those of them that go when their time in the trash is over. */
    private static final List<String> PURGED = List.of("page", "attachment", "comment", "report", "event");

    private static final List<String> EXPIRED = List.of("page", "attachment", "calendar", "event", "space");

    /** Actions that are put together, by the part of them that stands in the sources. */
    private static final Map<String, List<String>> PUT_TOGETHER = Map.of(
            "import.",
            Arrays.stream(ImportState.values())
                    .filter(state -> !state.isActive())
                    .map(state -> "import." + state.word())
                    .toList(),
            ".purged",
            PURGED.stream().map(kind -> kind + ".purged").toList(),
            ".expired",
            EXPIRED.stream().map(kind -> kind + ".expired").toList());

    @Test
    void everyActionHasWords() {
        Properties texts = texts();
        Set<String> wordless = actions().stream()
                .filter(action -> !texts.containsKey(WORDS + action))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wordless).isEmpty();
    }

    @Test
    void theActionsAreThoseOfTheSources() {
        assertThat(actions())
                .hasSizeGreaterThan(70)
                .contains("page.saved", "refused", "import.failed", "signin.failed", "page.purged", "letter.read");
    }

    @Test
    void whatIsPutTogetherIsKnownHere() {
        Set<String> parts = literals()
                .filter(literal -> BEGINNING.matcher(literal).matches()
                        || ENDING.matcher(literal).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(parts).isSubsetOf(PUT_TOGETHER.keySet());
    }

    private static Set<String> actions() {
        Set<String> bundles = bundles();
        Set<String> actions = literals()
                .filter(literal -> ACTION.matcher(literal).matches())
                .filter(literal -> !bundles.contains(literal.substring(0, literal.indexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));
        auditing()
                .flatMap(code -> FIRST_WORD.matcher(code).results())
                .map((MatchResult found) -> found.group(1))
                .forEach(actions::add);
        PUT_TOGETHER.values().forEach(actions::addAll);
        return actions;
    }

    private static Stream<String> literals() {
        return auditing()
                .flatMap(code -> LITERAL.matcher(code).results())
                .map((MatchResult found) -> found.group(1))
                .filter(literal -> !OTHER_THAN_ACTIONS.contains(literal));
    }

    /** The code of every class that writes into the audit log. */
    private static Stream<String> auditing() {
        return files(SOURCES).map(AuditWordsTest::code).filter(code -> code.contains("new Audited("));
    }

    private static String code(Path source) {
        try {
            return COMMENT.matcher(Files.readString(source)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> bundles() {
        return files(MESSAGES)
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .collect(Collectors.toSet());
    }

    private static Properties texts() {
        Properties all = new Properties();
        files(MESSAGES).forEach(file -> {
            try (Reader reader = Files.newBufferedReader(file)) {
                all.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all;
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
