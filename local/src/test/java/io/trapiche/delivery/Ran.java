package io.trapiche.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command that has ended.
 *
 * @param said on both of its outputs
 */
record Ran(int status, String said) {

    /** In an environment that has nothing but the PATH, a JDK 25 and what is named. */
    static Ran in(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        return of(start(folder, environment, command));
    }

    static Ran of(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    static ProcessBuilder start(
            Path folder, Map<String, String> environment, List<String> command) {
        Path jdk = Path.of(System.getProperty("java.home"));
        // A program is looked for on this PATH, not on the tests'.
        List<String> found = Stream.concat(Stream.of("env"), command.stream()).toList();
        ProcessBuilder started = new ProcessBuilder(found).directory(folder.toFile());
        Map<String, String> all = started.environment();
        String path = all.get("PATH");
        all.clear();
        all.put("PATH", jdk.resolve("bin") + ":" + path);
        all.put("JAVA_HOME", jdk.toString());
        all.putAll(environment);
        return started;
    }
}
