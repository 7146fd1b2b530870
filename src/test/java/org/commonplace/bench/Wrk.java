package org.commonplace.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load from outside the product's process, by wrk: random addresses over 16 connections. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern P95 = Pattern.compile("p95 microseconds ([\\d.]+)");
    private static final Pattern P99 = Pattern.compile("p99 microseconds ([\\d.]+)");
    private static final Pattern ERRORS = Pattern.compile("(Non-2xx or 3xx responses|Socket errors): (.*)");

    private Wrk() {}

    /** Requests a second, the slowest of 95 and of 99 in 100 in milliseconds, and what went wrong, if anything did. */
    record Load(double rate, double p95, double p99, String errors) {}

    /** Asks for these addresses, each with its {@code If-None-Match} if that is not empty. */
    static Load run(String address, Map<String, String> tags, int seconds) throws IOException, InterruptedException {
        Path script = Path.of("target/bench/load.lua");
        Files.writeString(script, script(tags));
        Process wrk = new ProcessBuilder(
                        List.of("wrk", "-t2", "-c16", "-d" + seconds + "s", "-s", script.toString(), address))
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes());
        if (wrk.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        Matcher errors = ERRORS.matcher(said);
        return new Load(
                number(RATE, said),
                number(P95, said) / 1_000,
                number(P99, said) / 1_000,
                errors.find() ? errors.group() : "");
    }

    private static String script(Map<String, String> tags) {
        StringBuilder lua = new StringBuilder("local asks = {\n");
        tags.forEach((path, tag) -> lua.append("  {\"")
                .append(path)
                .append("\", ")
                .append(tag.isEmpty() ? "nil" : "{[\"If-None-Match\"] = '" + tag + "'}")
                .append("},\n"));
        return lua.append("}\nmath.randomseed(os.time())\n")
                .append("request = function()\n  local ask = asks[math.random(#asks)]\n")
                .append("  return wrk.format(\"GET\", ask[1], ask[2])\nend\n")
                .append("done = function(summary, latency)\n")
                .append("  print('p95 microseconds ' .. latency:percentile(95))\n")
                .append("  print('p99 microseconds ' .. latency:percentile(99))\nend\n")
                .toString();
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(text);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
