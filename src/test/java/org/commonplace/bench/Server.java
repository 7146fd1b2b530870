package org.commonplace.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built product, started as {@code ./commonplace run} starts it. */
final class Server implements AutoCloseable {

    static final String PASSWORD = "bench-only-password";

    private static final String READY = "Commonplace is ready at ";
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final Duration start;
    private final String address;

    private Server(Process process, String address, Duration start) {
        this.process = process;
        this.address = address;
        this.start = start;
    }

    static Server start(Path home, int port) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseG1GC",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:AOTCache=target/app/commonplace.aot",
                        "-Xlog:aot*=off",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.awt.headless=true",
                        "-jar",
                        "target/app/commonplace.jar",
                        "--home",
                        home.toString(),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true);
        builder.environment().put("COMMONPLACE_ADMIN_PASSWORD", PASSWORD);
        long began = System.nanoTime();
        try {
            Process process = builder.start();
            String address = ready(process).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Server(process, address, Duration.ofNanos(System.nanoTime() - began));
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

    private static CompletableFuture<String> ready(Process process) {
        CompletableFuture<String> address = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = process.inputReader()) {
                lines.lines().forEach(line -> {
                    if (line.startsWith(READY)) {
                        address.complete(line.substring(READY.length()).strip());
                    } else if (!address.isDone()) {
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
