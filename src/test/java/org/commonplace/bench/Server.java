package org.commonplace.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.Commonplace;

/** The built product, started as {@code ./commonplace run} starts it. */
final class Server implements AutoCloseable {

    static final String PASSWORD = "bench-only-password";

    private static final String READY = "Commonplace is ready at ";
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final String JAR = "target/app/commonplace.jar";
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final Duration start;
    private final String address;
    private final Queue<String> problems;

    private Server(Process process, String address, Duration start, Queue<String> problems) {
        this.process = process;
        this.address = address;
        this.start = start;
        this.problems = problems;
    }

    /** The product as it was built last. */
    static Server start(Path home, int port) {
        List<String> program = List.of("-XX:AOTCache=target/app/commonplace.aot", "-Xlog:aot*=off", "-jar", JAR);
        return start(program, home, port);
    }

    /** The product as it is compiled now, which tests run. */
    static Server compiled(Path home) {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return start(List.of("-cp", classes, Commonplace.class.getName()), home, 0);
    }

    private static Server start(List<String> program, Path home, int port) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseG1GC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true"));
        command.addAll(program);
        command.addAll(List.of("--home", home.toString(), "--port", Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("COMMONPLACE_ADMIN_PASSWORD", PASSWORD);
        environment.put(
                "COMMONPLACE_SERVER", Path.of("target/server").toAbsolutePath().toString());
        long began = System.nanoTime();
        try {
            Process process = builder.start();
            Queue<String> problems = new ConcurrentLinkedQueue<>();
            String address = ready(process, problems).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Server(process, address, Duration.ofNanos(System.nanoTime() - began), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The product did not start", e);
        }
    }

    String address() {
        return address;
    }

    /** From the start of the process to its word that it is ready. */
    Duration startTime() {
        return start;
    }

    /** What it said on its console since it was ready, which is what went wrong. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    long pid() {
        return process.pid();
    }

    /** Memory of the product and its database that is not a mapped file, in MiB. */
    double residentMebibytes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToDouble(Server::resident)
                .sum();
    }

    /** Memory in use on the product's heap once everything that nobody holds is collected, in kB. */
    double heapKilobytes() {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid()),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher total = TOTAL.matcher(histogram);
            if (!total.find()) {
                throw new IllegalStateException(histogram);
            }
            return Long.parseLong(total.group(1)) / 1000.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double resident(ProcessHandle handle) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + handle.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("RssAnon:") || line.startsWith("RssShmem:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static CompletableFuture<String> ready(Process process, Queue<String> problems) {
        CompletableFuture<String> address = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = process.inputReader()) {
                lines.lines().forEach(line -> {
                    if (line.startsWith(READY)) {
                        address.complete(line.substring(READY.length()).strip());
                    } else if (address.isDone()) {
                        problems.add(line);
                    } else {
                        System.err.println(line);
                    }
                });
            } catch (IOException e) {
                address.completeExceptionally(e);
            }
            address.completeExceptionally(new IllegalStateException("The product ended"));
        });
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : List.copyOf(all.sorted(Comparator.reverseOrder()).toList())) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
