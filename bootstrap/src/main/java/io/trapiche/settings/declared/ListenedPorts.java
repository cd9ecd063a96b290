package io.trapiche.settings.declared;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/** The ports that an instance listens at, and whether it can. */
public final class ListenedPorts {

    private ListenedPorts() {}

    private static List<ListenedPort> of(Binder settings) {
        return Stream.of(
                        ListenedPort.of(settings, "server.port", "server.address"),
                        ListenedPort.of(
                                settings, "management.server.port", "management.server.address"),
                        ListenedPort.of(settings, "trapiche.grpc.port", "trapiche.grpc.host"))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Settings that take the port of another one. */
    static List<String> shared(Binder settings) {
        List<ListenedPort> ports = of(settings);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < ports.size(); i++) {
            ListenedPort later = ports.get(i);
            ports.subList(0, i).stream()
                    .filter(later::excludes)
                    .findFirst()
                    .ifPresent(
                            first ->
                                    faults.add(
                                            "%s: expected: another port than that of %s"
                                                    .formatted(later.setting(), first.setting())));
        }
        return faults;
    }

    /**
     * All that this machine does not let anybody listen at now.
     *
     * @param shown how a fault names the setting of a port
     */
    public static List<String> taken(
            ConfigurableEnvironment settings, UnaryOperator<String> shown) {
        List<String> faults = new ArrayList<>();
        for (ListenedPort port : of(Binder.get(settings))) {
            try (ServerSocket _ = port.open()) {
                // It is free.
            } catch (IOException refused) {
                faults.add(port.fault(refused, shown));
            }
        }
        return faults;
    }
}
