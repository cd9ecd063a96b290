package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.guide.Guide;
import io.trapiche.guide.GuideShell;
import io.trapiche.guide.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the pages from which integrators begin, at the addresses of this service. */
class FirstStepsTest extends ServiceSuite {

    private static final Path DOCUMENTS = Path.of("..", "docs");

    @Test
    void a_marketplace_places_follows_and_approves_an_order(@TempDir Path folder) throws Exception {
        assertThat(runs("marketplaces.md", folder))
                .contains("orders/1001", "ORDER_STATE_INTEGRATED")
                .containsPattern("ORDER_STATE_(APPROVED|IN_HANDLING)");
    }

    @Test
    void an_erp_reads_an_order_and_answers(@TempDir Path folder) throws Exception {
        assertThat(runs("erp-first-steps.md", folder))
                .containsPattern("\"ack-1\".*\"status\":\"done\"")
                .containsPattern("\"inv-1\".*\"status\":\"rejected\"");
        assertThat(Files.readString(folder.resolve("state.json"))).contains("\"value\"");
    }

    /** Gives what all the page's commands say. */
    private String runs(String page, Path folder) throws Exception {
        Guide guide = new Guide(DOCUMENTS.resolve(page));
        Path tools = new Tools(folder).folder();
        StringBuilder said = new StringBuilder();
        try (GuideShell shell =
                new GuideShell(folder, Map.of("PATH", tools + ":" + System.getenv("PATH")))) {
            for (Guide.Block block : guide.blocks()) {
                said.append(shell.run(here(block.commands())));
            }
        }
        return said.toString();
    }

    private String here(String commands) {
        return commands.replace("127.0.0.1:9090", "127.0.0.1:" + service.grpcPort)
                .replace("127.0.0.1:9092", service.bootstrapServers())
                .replace("http://127.0.0.1:8090", service.sandboxUrl());
    }
}
