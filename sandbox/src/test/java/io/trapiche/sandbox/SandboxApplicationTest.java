package io.trapiche.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxApplicationTest {

    @Test
    void listens_on_port_8090_of_loopback_by_default() {
        SandboxSettings settings = SandboxApplication.settings(new String[0], Map.of());

        assertThat(settings).isEqualTo(SandboxSettings.local().withClock(settings.clock()));
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8090);
    }

    @Test
    void prefers_arguments_to_the_environment() {
        SandboxSettings settings =
                SandboxApplication.settings(
                        new String[] {"--port=18090", "--accounts=umaloja"},
                        Map.of("SANDBOX_PORT", "1", "SANDBOX_DATA", "dados"));

        assertThat(settings.port()).isEqualTo(18090);
        assertThat(settings.dataFile()).isEqualTo(Path.of("dados", "sandbox.mv"));
        assertThat(settings.accounts()).containsExactly(SandboxAccount.local("umaloja"));
    }

    @Test
    void refuses_what_it_does_not_know() {
        assertThatThrownBy(() -> SandboxApplication.settings(new String[] {"--prot=1"}, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> SandboxApplication.settings(new String[] {"--port=70000"}, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hides_tokens() {
        assertThat(SandboxAccount.local("umaloja").toString()).doesNotContain("token");
    }
}
