package io.trapiche.dashboards;

import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dashboard of {@code deploy/grafana}.
 *
 * @param json as Grafana imports it
 */
public record Dashboard(String name, JsonNode json) {

    public static final List<String> NAMES = List.of("operator", "marketplace", "erp");

    /** Reads one of them. */
    public static Dashboard read(String name) throws IOException {
        String text =
                Files.readString(SourceTree.top().resolve("deploy/grafana/" + name + ".json"));
        return new Dashboard(name, JsonMapper.shared().readTree(text));
    }

    /** A part of it, in the order in which they are drawn. */
    public record Panel(JsonNode json) {

        public String id() {
            return json.path("id").asString();
        }

        public String title() {
            return json.path("title").asString();
        }

        public String description() {
            return json.path("description").asString();
        }

        /** In PromQL, with the dashboard's variables. */
        public List<String> expressions() {
            return json.path("targets")
                    .valueStream()
                    .map(target -> target.path("expr").asString())
                    .toList();
        }

        /** Where it ends, in rows of Grafana's. */
        int bottom() {
            JsonNode place = json.path("gridPos");
            return place.path("y").intValue() + place.path("h").intValue();
        }
    }

    public List<Panel> panels() {
        return json.path("panels").valueStream().map(Panel::new).toList();
    }

    /** Of all panels. */
    public List<String> expressions() {
        return panels().stream().flatMap(panel -> panel.expressions().stream()).toList();
    }

    /** What Grafana asks when everything is chosen of every variable. */
    public String ofAll(String expression) {
        String asked = expression;
        for (JsonNode variable : json.path("templating").path("list")) {
            asked =
                    asked.replace(
                            "$" + variable.path("name").asString(),
                            variable.path("allValue").asString(""));
        }
        return asked;
    }
}
