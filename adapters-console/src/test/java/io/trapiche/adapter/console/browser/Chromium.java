package io.trapiche.adapter.console.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A Chromium without windows, driven by the DevTools protocol. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser");
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final Path profile;
    private final DevTools tools;

    private Chromium(Process process, Path profile, DevTools tools) {
        this.process = process;
        this.profile = profile;
        this.tools = tools;
    }

    public static Chromium start() throws IOException {
        Path profile = Files.createTempDirectory("trapiche-chromium-");
        Process process =
                new ProcessBuilder(
                                executable().toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-extensions",
                                "--no-first-run",
                                "--lang=en-US",
                                "--user-data-dir=" + profile,
                                "--remote-debugging-port=0",
                                "about:blank")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new Chromium(process, profile, DevTools.connect(addressOf(process)));
    }

    /** Never skips: a machine without a browser proves nothing about the page. */
    private static Path executable() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(Objects.requireNonNullElse(System.getenv("PATH"), ""))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Chromium is missing (expected: one of "
                                                + NAMES
                                                + " on the PATH; Debian's package is chromium)"));
    }

    private static URI addressOf(Process process) throws IOException {
        BufferedReader errors = process.errorReader();
        StringBuilder said = new StringBuilder();
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread.ofVirtual().start(() -> errors.lines().forEach(_ -> {}));
                return URI.create(line.substring(LISTENING.length()));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("Chromium did not start: " + said);
    }

    /** A tab that shares nothing with another one. */
    public Tab open(String address) {
        String context = text(tools.call("Target.createBrowserContext"), "browserContextId");
        String target =
                text(
                        tools.call(
                                "Target.createTarget",
                                Map.of("url", "about:blank", "browserContextId", context)),
                        "targetId");
        String session =
                text(
                        tools.call(
                                "Target.attachToTarget",
                                Map.of("targetId", target, "flatten", true)),
                        "sessionId");
        Tab tab = new Tab(tools, session, context);
        tab.open(address);
        return tab;
    }

    private static String text(JsonNode answer, String name) {
        return answer.path(name).asString();
    }

    @Override
    public void close() throws IOException {
        tools.close();
        end();
        try (Stream<Path> files = Files.walk(profile)) {
            files.map(Path::toFile).forEach(File::deleteOnExit); // the last one first
        }
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
