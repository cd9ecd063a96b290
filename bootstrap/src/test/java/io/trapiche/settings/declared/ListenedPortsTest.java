package io.trapiche.settings.declared;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.start.SettingsBeforeStart;
import io.trapiche.testkit.checking.SilentPort;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ListenedPortsTest {

    @Test
    void every_port_that_is_taken_is_told_by_its_setting() {
        try (SilentPort one = SilentPort.open();
                SilentPort other = SilentPort.open();
                SilentPort third = SilentPort.open()) {
            assertThat(
                            taken(
                                    "--server.address=127.0.0.1",
                                    "--server.port=" + one.number(),
                                    "--management.server.address=127.0.0.1",
                                    "--management.server.port=" + other.number(),
                                    "--trapiche.grpc.port=" + third.number()))
                    .containsExactly(
                            taken("server.port", one),
                            taken("management.server.port", other),
                            taken("trapiche.grpc.port", third));
        }
    }

    @Test
    void ports_that_are_free_or_given_by_the_machine_are_none() {
        assertThat(
                        taken(
                                "--server.port=" + SilentPort.closed(),
                                "--management.server.port=-1",
                                "--trapiche.grpc.port=0"))
                .isEmpty();
    }

    @Test
    void an_address_of_another_machine_is_told_by_its_setting() {
        assertThat(
                        taken(
                                "--server.port=" + SilentPort.closed(),
                                "--management.server.port=-1",
                                "--trapiche.grpc.port=" + SilentPort.closed(),
                                "--trapiche.grpc.host=192.0.2.1"))
                .containsExactly("trapiche.grpc.host: expected: an address of this machine");
    }

    @Test
    void one_port_for_two_is_a_fault_of_the_settings() {
        assertThat(
                        faults(
                                "--server.port=7001",
                                "--management.server.port=7001",
                                "--trapiche.grpc.port=7001"))
                .containsExactlyInAnyOrder(
                        "management.server.port: expected: another port than that of server.port",
                        "trapiche.grpc.port: expected: another port than that of server.port");
    }

    @Test
    void one_port_at_two_addresses_is_none() {
        assertThat(
                        faults(
                                "--server.port=9090",
                                "--server.address=127.0.0.2",
                                "--management.server.port=0",
                                "--trapiche.grpc.host=127.0.0.1"))
                .isEmpty();
        assertThat(faults("--server.port=9090"))
                .containsExactly(
                        "trapiche.grpc.port: expected: another port than that of server.port");
    }

    private static String taken(String setting, SilentPort port) {
        return "%s: port %d is taken by another process of this machine (expected: a free port)"
                .formatted(setting, port.number());
    }

    private static List<String> taken(String... args) {
        return ListenedPorts.taken(SettingsBeforeStart.read(args), UnaryOperator.identity());
    }

    private static List<String> faults(String... args) {
        return new SettingsCheck(SettingsBeforeStart.read(args), List.of())
                .faults().stream().filter(fault -> fault.contains("another port")).toList();
    }
}
