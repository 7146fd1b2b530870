package org.commonplace.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The commands that work beside the product rather than being it. */
enum Command {
    BACKUP {
        @Override
        void run(Home home, Path file, Environment settings) throws IOException, SQLException {
            if (!Files.isDirectory(home.folder())) {
                throw new CannotStart(Words.of("operations.backup.no-home", home.folder()));
            }
            try (DatabaseAccess database = DatabaseAccess.of(home, settings)) {
                new Backup(home).to(file, database);
            }
            System.out.println(Words.of("operations.backup.done", file));
        }
    },
    RESTORE {
        @Override
        void run(Home home, Path file, Environment settings) throws IOException, SQLException {
            new Restore(home).from(file, settings);
            System.out.println(Words.of("operations.restore.done", file, home.folder()));
        }
    };

    abstract void run(Home home, Path file, Environment settings) throws IOException, SQLException;

    static boolean isNamed(String word) {
        return Arrays.stream(values()).anyMatch(command -> command.word().equals(word));
    }

    /** Runs the command that the first argument names on the file that the second names. */
    static void run(String... arguments) throws IOException, SQLException {
        Command command = Arrays.stream(values())
                .filter(each -> each.word().equals(arguments[0]))
                .findFirst()
                .orElseThrow();
        if (arguments.length < 2 || arguments[1].startsWith("--")) {
            throw new CannotStart(Words.of("operations.options.no-file", arguments[0]));
        }
        Options options = Options.of(Arrays.copyOfRange(arguments, 2, arguments.length));
        if (options.throwaway()) {
            throw new CannotStart(Words.of("operations.options.no-throwaway", arguments[0]));
        }
        SpringApplication settings = new SpringApplication(Words.class);
        settings.setWebApplicationType(WebApplicationType.NONE);
        settings.setDefaultProperties(Launch.QUIET);
        try (ConfigurableApplicationContext context = settings.run(options.asProperties())) {
            Home home = new Home(Path.of(context.getEnvironment().getRequiredProperty("commonplace.home")));
            command.run(home, Path.of(arguments[1]).toAbsolutePath(), context.getEnvironment());
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
