package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.guide.Guide;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README's commands for who tries the service, and the order that they speak of. */
class TryingItOutTest extends ServiceSuite {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String OPERATORS = "operators() {";

    @Test
    void readme_s_commands_show_what_it_says(@TempDir Path folder) throws Exception {
        List<Guide.Block> blocks = DocumentedCommands.document("README.md").of("Try it");
        assertThat(blocks).hasSize(4);
        String asOperator = blocks.get(2).commands();
        assertThat(asOperator).startsWith(OPERATORS);
        try (DocumentedCommands commands = new DocumentedCommands(service, folder)) {
            assertThat(commands.run(blocks.subList(0, 2)))
                    .contains("\"orderIds\"", "\"code\":\"EOI005\"");
            var _ = commands.run(DocumentedCommands.document("docs/marketplaces.md").of("Place"));
            String function = asOperator.lines().findFirst().orElseThrow();
            var _ = commands.run(function);
            await().atMost(PATIENCE).until(() -> state(commands).contains("parked"));

            assertThat(commands.run(asOperator))
                    .contains("EOI005", "\"1001\"")
                    .doesNotContain("\"status\":404");

            await().atMost(PATIENCE).until(() -> state(commands).contains("integrated"));
            assertThat(commands.run(blocks.get(3).commands()))
                    .contains("channel-order/lojademo/feira/1001", "channel-order.released");
        }
    }

    private static String state(DocumentedCommands commands) throws Exception {
        return commands.run(
                "operators channel-orders/feira/1001 | grep -o '\"state\":\"[a-z-]*\"' || true");
    }
}
