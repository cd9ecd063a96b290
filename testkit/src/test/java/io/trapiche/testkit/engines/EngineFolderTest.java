package io.trapiche.testkit.engines;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.engines.EngineSettings;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class EngineFolderTest {
    @TempDir Path temporary;

    @Test
    void folders_left_behind_are_removed_and_those_in_use_are_not() {
        var used = temporary.resolve("used");
        var leftBehind = temporary.resolve("left-behind");
        EmbeddedPostgreSql.start(EngineSettings.in(leftBehind)).close();
        try (var _ = EmbeddedPostgreSql.start(EngineSettings.in(used))) {
            EngineFolder.POSTGRESQL.removeLeftOvers(temporary, Instant.now().plusSeconds(1));

            assertThat(leftBehind).doesNotExist();
            assertThat(used).exists();
        }
    }

    @Test
    void a_young_folder_is_left_alone() {
        var young = temporary.resolve("young");
        EmbeddedPostgreSql.start(EngineSettings.in(young)).close();

        EngineFolder.POSTGRESQL.removeLeftOvers(temporary, Instant.now().minusSeconds(60));

        assertThat(young).exists();
    }
}
