package org.commonplace.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.commonplace.Commonplace;

/** The product as its operator runs it: a process of its own, on a port and in a home of its own. */
final class Product implements AutoCloseable {

    private static final String READY = "Commonplace is ready at ";
    private static final long PATIENCE = 240;

    private final Path home;
    private final Process process;
    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final Thread reader;
    private final boolean leavesClasses = !ProductClasses.areShared();

    private Product(Path home, Process process) {
        this.home = home;
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::listen);
    }

    /** Starts it on a free port, with further options. */
    static Product started(Path home, String... options) {
        return with(home, Map.of(), options);
    }

    /** Runs the command that brings a backup back into an empty home; it ends by itself. */
    static Product restoring(Path home, Path file) {
        return launched(home, Map.of(), List.of("restore", file.toString(), "--home", home.toString()));
    }

    /** Runs the command that copies a home, whether or not a product is at work in it; it ends by itself. */
    static Product backingUp(Path home, Path file) {
        return launched(home, Map.of(), List.of("backup", file.toString(), "--home", home.toString()));
    }

    /** Runs it in a home that it makes itself in what it is told is the temporary folder. */
    static Product throwaway(Path temporary, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--throwaway"));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--port")) {
            arguments.addAll(List.of("--port", "0"));
        }
        return launched(temporary, Map.of(), arguments, "-Djava.io.tmpdir=" + temporary);
    }

    static Product with(Path home, Map<String, String> environment, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--home", home.toString()));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--port")) {
            arguments.addAll(List.of("--port", "0"));
        }
        return launched(home, environment, arguments);
    }

    private static Product launched(
            Path home, Map<String, String> environment, List<String> arguments, String... machine) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(ProductClasses.options());
        command.addAll(List.of(machine));
        command.add(Commonplace.class.getName());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(
                        "COMMONPLACE_SERVER",
                        Path.of("target/server").toAbsolutePath().toString());
        // The tests may have been given a database that is full of them; a product keeps its own unless told otherwise.
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_DATASOURCE_"));
        builder.environment().putAll(environment);
        try {
            return new Product(home, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it can be used, and gives its address. */
    String address() {
        try {
            return address.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Not ready: " + said, e);
        }
    }

    /** Waits until it has ended by itself, and gives its exit code. */
    int ended() {
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Still running: " + said);
            }
            reader.join();
            if (leavesClasses && address.isCompletedExceptionally()) {
                ProductClasses.forget();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The port it answers on, once it can be used. */
    int port() {
        return URI.create(address()).getPort();
    }

    String pid() {
        return Long.toString(process.pid());
    }

    /** Everything it said on its console. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** Ends it as a power cut would; its database server is left behind. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    /** Asks it to stop, as Ctrl-C and SIGTERM do, and gives its exit code. */
    int stop() {
        process.destroy();
        return ended();
    }

    /** Ends its database server as a fault in it would, and returns once that is gone. */
    void killDatabase() {
        ProcessHandle server = database();
        server.destroyForcibly();
        try {
            server.onExit().get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The process of its database server. */
    ProcessHandle database() {
        try {
            String pid = Files.readString(new Home(home).serverPid()).strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                stop();
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line -> {
                said.add(line);
                if (line.startsWith(READY)) {
                    address.complete(line.substring(READY.length()));
                }
            });
        } catch (IOException | UncheckedIOException e) {
            said.add(e.toString());
        } finally {
            address.completeExceptionally(new IllegalStateException("It ended"));
        }
    }
}
