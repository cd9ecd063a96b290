package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the pages from which integrators begin, at the addresses of this service. */
class FirstStepsTest extends ServiceSuite {

    @Test
    void a_marketplace_places_follows_and_approves_an_order(@TempDir Path folder) throws Exception {
        assertThat(runs("docs/marketplaces.md", folder))
                .contains("orders/1001", "ORDER_STATE_INTEGRATED")
                .containsPattern("ORDER_STATE_(APPROVED|IN_HANDLING)");
    }

    @Test
    void an_erp_reads_an_order_and_answers(@TempDir Path folder) throws Exception {
        assertThat(runs("docs/erp-first-steps.md", folder))
                .containsPattern("\"ack-1\".*\"status\":\"done\"")
                .containsPattern("\"inv-1\".*\"status\":\"rejected\"");
        assertThat(Files.readString(folder.resolve("state.json"))).contains("\"value\"");
    }

    /** Gives what all the page's commands say. */
    private String runs(String page, Path folder) throws Exception {
        try (DocumentedCommands commands = new DocumentedCommands(service, folder)) {
            return commands.run(DocumentedCommands.document(page).blocks());
        }
    }
}
