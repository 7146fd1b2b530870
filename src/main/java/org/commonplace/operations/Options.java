package org.commonplace.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param port to serve on; the settings decide where it is not given
 * @param chosenHome the home folder; the settings decide where it is not given
 * @param demo fill an empty home with a sample library
 * @param throwaway the home is deleted at the end
 */
record Options(@Nullable Integer port, @Nullable Path chosenHome, boolean demo, boolean throwaway) {

    /** @throws CannotStart if an argument is not understood */
    static Options of(String... arguments) {
        Deque<String> rest = new ArrayDeque<>();
        for (String argument : arguments) {
            rest.addAll(List.of(argument.startsWith("--") ? argument.split("=", 2) : new String[] {argument}));
        }
        Integer port = null;
        Path home = null;
        boolean demo = false;
        boolean throwaway = false;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--port" -> port = port(value(option, rest));
                case "--home" -> home = Path.of(value(option, rest));
                case "--demo" -> demo = true;
                case "--throwaway" -> throwaway = true;
                default -> throw new CannotStart(Words.of("operations.options.unknown", option));
            }
        }
        if (throwaway && home != null) {
            throw new CannotStart(Words.of("operations.options.throwaway-home"));
        }
        return new Options(port, home, demo, throwaway);
    }

    /** The same, with a new home under the temporary folder. */
    Options inTemporaryHome() {
        return new Options(port, temporary(), demo, throwaway);
    }

    /** The home folder; only of an option that named one. */
    Path home() {
        if (chosenHome == null) {
            throw new IllegalStateException("No home was named");
        }
        return chosenHome;
    }

    /** The same as arguments that settings in files and in the environment give way to. */
    String[] asProperties() {
        List<String> properties = new ArrayList<>();
        if (port != null) {
            properties.add("--server.port=" + port);
        }
        if (chosenHome != null) {
            properties.add("--commonplace.home=" + chosenHome.toAbsolutePath());
        }
        if (demo) {
            properties.add("--commonplace.demo=true");
        }
        if (throwaway) {
            properties.add("--commonplace.throwaway=true");
        }
        return properties.toArray(String[]::new);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new CannotStart(Words.of("operations.options.no-value", option));
        }
        return rest.pop();
    }

    private static Integer port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number that is no port
        }
        throw new CannotStart(Words.of("operations.options.port", text));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("commonplace-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
