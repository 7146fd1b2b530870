package org.commonplace;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the message bundles against the sources that ask for their texts. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n\"]*\n", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z]+(?:\\.[a-z0-9-]+)+\\.?");
    private static final Pattern ENDING = Pattern.compile("(?:\\.[a-z0-9-]+)+");
    private static final String PROBLEM = "problemDetail.";
    private static final Pattern WORDS = Pattern.compile("[A-Z][a-z]*(?: [a-z].*|[a-z]{2,})");
    private static final Pattern NOT_SHOWN = Pattern.compile(".*(?:LOG\\.|throw new |Exception\\(|@[A-Z]).*");

    @Test
    void everyKeyInTheSourcesHasAText() {
        Set<String> keys = keys();
        Set<String> bundles = bundles();
        Set<String> missing = literals().stream()
                .filter(literal -> KEY.matcher(literal).matches())
                .filter(literal -> bundles.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> keys.stream().noneMatch(key -> key.equals(literal) || isBegunBy(literal, key)))
                .collect(toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsAskedForSomewhere() {
        assertThat(unused(keys())).isEmpty();
    }

    @Test
    void aTextThatNobodyAsksForIsFound() {
        Set<String> left = Set.of(
                "wiki.no-such.text",
                "wiki.page.tab.gone",
                "wiki.editor.zoetrope",
                "problemDetail.org.springframework.NoSuchException");
        assertThat(unused(left)).isEqualTo(left);
    }

    @Test
    void textsUseTypographicApostrophes() {
        assertThat(texts())
                .as("a straight one would be swallowed by MessageFormat")
                .noneMatch(text -> text.contains("'"));
    }

    @Test
    void viewsHoldNoWordsOfTheirOwn() {
        List<String> words = new ArrayList<>();
        for (Path source : sources()) {
            String path = source.toString();
            if (path.contains("/ui/") || path.contains("/shell/")) {
                code(source)
                        .lines()
                        .filter(line -> !NOT_SHOWN.matcher(line).matches())
                        .flatMap(line -> LITERAL.matcher(line).results().map(found -> found.group(1)))
                        .filter(literal -> WORDS.matcher(literal).matches())
                        .forEach(literal -> words.add(source.getFileName() + ": " + literal));
            }
        }
        assertThat(words).isEmpty();
    }

    /**
     * Keys that no source asks for. A key that is put together needs its beginning, up to a dot, as a literal, and what
     * follows as words of the sources: other literals, enum constants or names. Spring asks for a problem by its class.
     */
    private static Set<String> unused(Set<String> keys) {
        List<String> literals = literals();
        List<String> beginnings = literals.stream()
                .filter(literal -> KEY.matcher(literal).matches())
                .toList();
        List<String> endings = literals.stream()
                .filter(literal -> ENDING.matcher(literal).matches())
                .toList();
        String words = sources().stream()
                .map(MessagesTest::code)
                .collect(joining("\n"))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        return keys.stream()
                .filter(key -> beginnings.stream().noneMatch(begun -> asksFor(begun, key, endings, words)))
                .filter(key -> !isProblemOfSpring(key))
                .collect(toCollection(TreeSet::new));
    }

    private static boolean asksFor(String begun, String key, List<String> endings, String words) {
        if (!key.startsWith(begun)) {
            return false;
        }
        String rest = key.substring(begun.length());
        return begun.endsWith(".")
                ? Stream.of(rest.toLowerCase(Locale.ROOT).split("\\.")).allMatch(words::contains)
                : isMadeOf(endings, rest);
    }

    private static boolean isMadeOf(List<String> endings, String rest) {
        return rest.isEmpty()
                || endings.stream()
                        .anyMatch(ending ->
                                rest.startsWith(ending) && isMadeOf(endings, rest.substring(ending.length())));
    }

    private static boolean isProblemOfSpring(String key) {
        if (!key.startsWith(PROBLEM)) {
            return false;
        }
        try {
            return Exception.class.isAssignableFrom(Class.forName(key.substring(PROBLEM.length())));
        } catch (ClassNotFoundException noSuchProblem) {
            return false;
        }
    }

    private static boolean isBegunBy(String literal, String key) {
        return literal.endsWith(".") && KEY.matcher(literal).matches() && key.startsWith(literal);
    }

    private static Set<String> keys() {
        return bundleFiles().stream()
                .flatMap(file -> load(file).stringPropertyNames().stream())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> bundles() {
        return bundleFiles().stream()
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> texts() {
        return bundleFiles().stream()
                .flatMap(file -> load(file).values().stream())
                .map(Object::toString)
                .toList();
    }

    private static List<String> literals() {
        return sources().stream()
                .map(MessagesTest::code)
                .flatMap(code -> LITERAL.matcher(code).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static String code(Path source) {
        try {
            String text = TEXT_BLOCK.matcher(Files.readString(source)).replaceAll("\"\"");
            return COMMENT.matcher(text).replaceAll("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() {
        return files(SOURCES, ".java");
    }

    private static List<Path> bundleFiles() {
        return files(BUNDLES, ".properties");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
