package io.trapiche.benchmarks.process;

import io.trapiche.engines.EmbeddedKafka;
import io.trapiche.engines.EngineSettings;
import io.trapiche.local.LocalApplication;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process of a benchmark: ends when the benchmark does, even if that was killed. */
public final class Child {

    static final String SERVICE = "service";
    static final String BROKER = "broker";
    static final String BROKER_READY = "Kafka: ready";
    public static final String FLOOR = "floor";
    public static final String SANDBOX = "sandbox";
    static final String REPLAY = "replay";

    private static final Logger log = LoggerFactory.getLogger(Child.class);

    private Child() {}

    public static void main(String[] args) throws Exception {
        endWithParent();
        String[] own = Arrays.copyOfRange(args, 1, args.length);
        switch (args[0]) {
            case SERVICE -> LocalApplication.main(own);
            case FLOOR -> FloorServer.serve(Integer.parseInt(own[0]), own[1]);
            case REPLAY -> ReplayFloor.measure(Path.of(own[0]));
            case BROKER -> broker(Path.of(own[0]), Integer.parseInt(own[1]));
            case SANDBOX ->
                    sandbox(
                            Integer.parseInt(own[0]),
                            own.length > 1
                                    ? Crowd.sellers(Integer.parseInt(own[1])).toList()
                                    : Seller.ALL);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void broker(Path folder, int port) throws InterruptedException {
        EngineSettings settings =
                EngineSettings.in(folder).withPort(port, "its port").withProgress(log::info);
        try (EmbeddedKafka _ = EmbeddedKafka.start(settings)) {
            untilKilled();
        }
    }

    private static void sandbox(int port, List<Seller> sellers) throws InterruptedException {
        SandboxSettings settings =
                SandboxSettings.local()
                        .withPort(port)
                        .withAccounts(sellers.stream().map(Seller::inSandbox).toList());
        try (Sandbox _ = Sandbox.start(settings)) {
            untilKilled();
        }
    }

    private static void untilKilled() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private static void endWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(
                        parent -> {
                            var _ = parent.onExit().thenRun(() -> System.exit(0));
                        });
    }
}
