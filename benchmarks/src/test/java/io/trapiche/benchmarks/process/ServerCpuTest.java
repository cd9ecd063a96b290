package io.trapiche.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServerCpuTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Test
    void children_count_when_they_have_ended() throws IOException, InterruptedException {
        String burning = "i=0; while [ $i -lt 200000 ]; do i=$((i + 1)); done";
        Process server =
                new ProcessBuilder("sh", "-c", "(" + burning + "); echo burnt; read line").start();
        try {
            assertThat(server.inputReader().readLine()).isEqualTo("burnt");

            assertThat(server.info().totalCpuDuration().orElseThrow())
                    .isLessThan(Duration.ofMillis(50));
            assertThat(new ServerCpu(server.toHandle()).used())
                    .isGreaterThan(Duration.ofMillis(50));
        } finally {
            server.destroy();
            assertThat(server.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }
}
