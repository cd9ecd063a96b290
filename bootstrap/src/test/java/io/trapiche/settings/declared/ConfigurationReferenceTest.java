package io.trapiche.settings.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference that operators read is the one the code gives. */
class ConfigurationReferenceTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "configuration.md");
    private static final Path GENERATED = Path.of("target", "configuration.md");

    @Test
    void the_document_is_what_the_records_say() throws IOException {
        Files.writeString(GENERATED, ConfigurationReference.inMarkdown());

        assertThat(DOCUMENT)
                .as("copy bootstrap/%s to docs/ when the change is meant", GENERATED)
                .hasSameTextualContentAs(GENERATED);
    }
}
