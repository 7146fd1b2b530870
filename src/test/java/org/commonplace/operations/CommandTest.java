package org.commonplace.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script at the root, on machines that lack what it needs. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class CommandTest {

    /** What every POSIX system has. */
    private static final List<String> TOOLS =
            List.of("sh", "dirname", "readlink", "sed", "find", "sort", "xargs", "cksum", "cat", "id", "rm");

    @TempDir
    Path machine;

    private Path script;
    private Path programs;

    private record Said(int code, String text) {}

    /** A copy of the script alone, which looks for Java below its own folder rather than in this machine's. */
    @BeforeEach
    void aMachineWithNothingButItsSystem() throws IOException {
        String text = Files.readString(Path.of("commonplace"))
                .replace("/usr/lib/jvm/", machine + "/jvm/")
                .replace("/opt/", machine + "/opt/")
                .replace("/usr/local/", machine + "/local/")
                .replace("/Library/", machine + "/library/");
        assertThat(text).contains(machine + "/jvm/*");
        script = Files.writeString(machine.resolve("commonplace"), text);
        programs = Files.createDirectory(machine.resolve("programs"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(programs.resolve(tool), program(tool));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", ""})
    void helpNamesEveryCommandAndNeedsNothing(String word) throws Exception {
        Said said = run("", word);

        assertThat(said.code()).isZero();
        assertThat(said.text())
                .contains("run [--port", "test ", "soak ", "bench [NAME", "build ", "backup FILE", "restore FILE");
    }

    @Test
    void aCommandIsExplainedRatherThanRun() throws Exception {
        Said said = run("", "run", "--help");

        assertThat(said.code()).isZero();
        assertThat(said.text()).startsWith("Usage: ./commonplace COMMAND");
    }

    @Test
    void anUnknownCommandIsNamed() throws Exception {
        refuses(run("", "fly"), "There is no command \"fly\". See: ./commonplace help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore"})
    void aCopyNeedsAName(String command) throws Exception {
        refuses(run("", command), "Name the file: ./commonplace " + command + " FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "soak", "bench", "build", "backup copy.zip"})
    void aMissingJdkIsNamed(String command) throws Exception {
        refuses(run(programs.toString(), command.split(" ")), "A JDK 25 or newer is missing");
    }

    @Test
    void anOlderJdkIsNotTaken() throws Exception {
        jdk("21.0.4");

        refuses(run(programs.toString(), "build"), "A JDK 25 or newer is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "build"})
    void missingMavenIsNamed(String command) throws Exception {
        jdk("25.0.1");

        refuses(run(programs.toString(), command), "Maven is missing: install it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "build"})
    void missingNodeIsNamed(String command) throws Exception {
        jdk("25.0.1");
        executable(programs.resolve("mvn"));

        refuses(run(programs.toString(), command), "Node is missing: install it with npm");
    }

    private Said run(String path, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        List.of(arguments).stream().filter(argument -> !argument.isEmpty()).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Files.createDirectories(machine.resolve("elsewhere")).toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", path);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    /** In one line, but for words on what is being done. */
    private static void refuses(Said said, String reason) {
        assertThat(said.code()).as(said.text()).isEqualTo(2);
        assertThat(said.text().lines().filter(line -> !line.startsWith("Building;")))
                .singleElement()
                .asString()
                .contains(reason);
    }

    /** What the script takes for a JDK of this version. */
    private void jdk(String version) throws IOException {
        Path jdk = Files.createDirectories(machine.resolve("jvm/some-jdk"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.createDirectories(jdk.resolve("bin"));
        executable(jdk.resolve("bin/javac"));
    }

    private static void executable(Path file) throws IOException {
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path program(String name) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name));
    }
}
