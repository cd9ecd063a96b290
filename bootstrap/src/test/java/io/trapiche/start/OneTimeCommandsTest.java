package io.trapiche.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneTimeCommandsTest {

    @Test
    void an_instance_of_its_own_takes_the_place_of_what_was_asked_for() {
        String[] options =
                OneTimeCommands.asOwnInstance(
                        new String[] {
                            "--rebuild-read-models",
                            "--management.server.port=9091",
                            "--trapiche.node-id=two"
                        });

        assertThat(options)
                .contains("--rebuild-read-models", "--trapiche.node-id=two")
                .contains("--management.server.port=0", "--trapiche.background=false")
                .doesNotContain("--management.server.port=9091");
    }
}
