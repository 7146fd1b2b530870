package org.commonplace;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
