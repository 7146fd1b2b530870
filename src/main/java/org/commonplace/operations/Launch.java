package org.commonplace.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Starts the product from a command line, and says on the console when it can be used or, in one line, why it
 * cannot. Exit codes: 2 when the operator can mend what is wrong, and nothing was changed; 1 for anything else.
 */
public final class Launch {

    /** The console is for the operator: what is logged goes elsewhere, unless it is an error. */
    static final Map<String, Object> QUIET = Map.of(
            "logging.threshold.console", "ERROR",
            // What it says is said again by whoever gets the failure
            "logging.level.org.springframework.boot.tomcat.servlet.DeferredServletContainerInitializers", "OFF",
            "spring.main.banner-mode", "off",
            "spring.main.log-startup-info", "false");

    private Launch() {}

    /**
     * Runs the product, or one of the commands {@code backup FILE} and {@code restore FILE}.
     *
     * @param application the class that the product's parts are found from
     * @param arguments as the {@code commonplace} script takes them
     */
    public static void run(Class<?> application, String... arguments) {
        try {
            if (arguments.length > 0 && Command.isNamed(arguments[0])) {
                Command.run(arguments);
                return;
            }
            Options options = Options.of(arguments);
            if (options.throwaway()) {
                startThrowaway(application, options.inTemporaryHome());
            } else {
                start(application, options);
            }
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (IOException | SQLException e) {
            System.err.println(Words.of("operations.failed", e));
            System.exit(1);
        }
    }

    /** Deletes the home whenever this process ends; where it ends early, nothing else would. */
    private static void startThrowaway(Class<?> application, Options options) {
        Path home = options.home();
        SpringApplication.getShutdownHandlers().add(() -> delete(home));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteUnused(home)));
        start(application, options);
    }

    private static void start(Class<?> application, Options options) {
        try {
            ConfigurableApplicationContext context = application(application).run(options.asProperties());
            if (context.getEnvironment().getProperty("commonplace.rehearsal", Boolean.class, false)) {
                Rehearsal.play(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
                System.exit(SpringApplication.exit(context));
            }
            System.out.println(
                    Words.of("operations.ready", context.getEnvironment().getProperty("local.server.port", "8080")));
        } catch (RuntimeException said) {
            System.exit(Reasons.of(said).isPresent() ? 2 : 1);
        }
    }

    private static SpringApplication application(Class<?> source) {
        SpringApplication application = new SpringApplication(source);
        Map<String, Object> properties = new HashMap<>(QUIET);
        properties.put("logging.file.name", "${commonplace.home}/logs/commonplace.log");
        application.setDefaultProperties(properties);
        application.addListeners(new Preflight());
        return application;
    }

    /** Nothing was begun in a home without a lock, so nothing is being stopped in it either. */
    private static void deleteUnused(Path home) {
        if (!Files.exists(home.resolve("lock"))) {
            delete(home);
        }
    }

    private static void delete(Path home) {
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            System.err.println(Words.of("operations.throwaway.left", home));
        }
    }
}
