package org.commonplace.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Settings;
import org.commonplace.shared.SiteSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Passwords that are tried before any other: well-known ones, also dressed up with digits or look-alike letters, runs along the
 * alphabet or the keyboard, and the names that anybody knows. The National Cyber Security Centre and NIST SP 800-63B ask for this in
 * place of rules about kinds of characters.
 */
@Component
class GuessablePasswords {

    private static final String WELL_KNOWN = "people/well-known-passwords.txt";

    /** Steps that do not follow from the letter before; fewer than this many make a run. */
    private static final int LEAST_STEPS = 3;

    private static final int SHORTEST_NAME = 4;

    /** What is left of a password without the names in it has to be as good as a password of this length. */
    private static final int LEAST_BESIDE_NAMES = 8;

    private static final Pattern REPEATED = Pattern.compile("(.{1,6}?)\\1+");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String LOOK_ALIKES = "@403!15$7";
    private static final String LETTERS = "aaoeiisst";
    private static final String KEYBOARD = "`1234567890-= qwertyuiop[] asdfghjkl;'# zxcvbnm,./";

    private final Set<String> wellKnown = read();
    private final Supplier<String> names;

    @Autowired
    GuessablePasswords(Settings settings) {
        this(() -> SiteSettings.NAME.fallback() + " " + settings.text(SiteSettings.NAME) + " "
                + settings.text(SiteSettings.ORGANISATION));
    }

    /** @param names what the product and its organisation are called */
    GuessablePasswords(Supplier<String> names) {
        this.names = names;
    }

    /** @throws Invalid when it would be guessed soon */
    void refuse(String field, String username, String password) {
        String folded = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (isWellKnown(folded) || isRun(folded)) {
            throw new Invalid(field, "people.password.well-known");
        }
        if (isMadeOfNames(folded, username)) {
            throw new Invalid(field, "people.password.name");
        }
    }

    private boolean isWellKnown(String password) {
        String bare = AROUND.matcher(password).replaceAll("");
        return Stream.of(
                        password,
                        bare,
                        plain(password),
                        plain(AROUND.matcher(plain(password)).replaceAll("")))
                .anyMatch(wellKnown::contains);
    }

    private static boolean isRun(String password) {
        int steps = 0;
        for (int at = 1; at < password.length(); at++) {
            steps += follows(password.charAt(at - 1), password.charAt(at)) ? 0 : 1;
        }
        return steps < LEAST_STEPS || REPEATED.matcher(password).matches();
    }

    private static boolean follows(char one, char next) {
        int here = KEYBOARD.indexOf(one);
        int there = KEYBOARD.indexOf(next);
        return Math.abs(one - next) <= 1 || (here >= 0 && there >= 0 && Math.abs(here - there) <= 1);
    }

    private boolean isMadeOfNames(String password, String username) {
        String rest = BETWEEN_WORDS.matcher(password).replaceAll("");
        String all = (names.get() + " " + username).toLowerCase(Locale.ROOT);
        String without = Stream.concat(Stream.of(username.toLowerCase(Locale.ROOT)), BETWEEN_WORDS.splitAsStream(all))
                .map(name -> BETWEEN_WORDS.matcher(name).replaceAll(""))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .distinct()
                .reduce(rest, (left, name) -> left.replace(name, ""));
        return without.length() < rest.length() && without.length() < LEAST_BESIDE_NAMES;
    }

    private static String plain(String dressed) {
        StringBuilder plain = new StringBuilder(dressed);
        for (int at = 0; at < plain.length(); at++) {
            int alike = LOOK_ALIKES.indexOf(plain.charAt(at));
            if (alike >= 0) {
                plain.setCharAt(at, LETTERS.charAt(alike));
            }
        }
        return plain.toString();
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(WELL_KNOWN).getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
