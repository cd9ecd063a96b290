package io.trapiche.dashboards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.testkit.Program;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A dashboard as a page of ours, which a browser draws. */
public final class DashboardPage {

    private static final int WIDTH = 1280;
    private static final int HEAD = 48;
    private static final int ROW = 38;

    private final Dashboard dashboard;
    private final ObjectNode run = JsonMapper.shared().createObjectNode();

    /**
     * Of what Prometheus answered.
     *
     * @param answers by the panel's id; for each expression the series, as Prometheus's API tells
     *     them
     */
    public DashboardPage(
            Dashboard dashboard,
            Instant from,
            Instant to,
            Duration step,
            Map<String, List<List<JsonNode>>> answers) {
        this.dashboard = dashboard;
        run.set("dashboard", dashboard.json());
        run.put("from", from.getEpochSecond());
        run.put("to", to.getEpochSecond());
        run.put("step", step.toSeconds());
        ObjectNode told = run.putObject("answers");
        answers.forEach(
                (panel, asked) -> {
                    ArrayNode ofPanel = told.putArray(panel);
                    asked.forEach(series -> ofPanel.addArray().addAll(series));
                });
    }

    /**
     * Has it drawn.
     *
     * @param browser folder of the browser's own
     * @param picture the PNG, made anew
     */
    public void photograph(Path browser, Path picture) throws IOException, InterruptedException {
        Path page = Files.writeString(browser.resolve(dashboard.name() + ".html"), html());
        Files.deleteIfExists(picture);
        Process chromium =
                new ProcessBuilder(
                                Program.of("chromium", "chromium", "chromium-browser").toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--hide-scrollbars",
                                "--force-device-scale-factor=1",
                                "--enable-logging=stderr",
                                "--user-data-dir=" + browser.resolve("profile"),
                                "--window-size=%d,%d".formatted(WIDTH, height()),
                                "--screenshot=" + picture.toAbsolutePath(),
                                page.toUri().toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(chromium.getInputStream().readAllBytes(), UTF_8);

        assertThat(chromium.waitFor()).as(said).isZero();
        assertThat(said).as("what the page complains of").doesNotContain("CONSOLE");
    }

    private int height() {
        return HEAD
                + ROW
                        * dashboard.panels().stream()
                                .mapToInt(Dashboard.Panel::bottom)
                                .max()
                                .orElse(0);
    }

    private String html() throws IOException {
        return part("dashboard.html")
                .replace("/*style*/", part("dashboard.css"))
                .replace("/*run*/", run.toString().replace("</", "<\\/"))
                .replace("/*units*/", part("units.js"))
                .replace("/*script*/", part("dashboard.js"));
    }

    private static String part(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DashboardPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
