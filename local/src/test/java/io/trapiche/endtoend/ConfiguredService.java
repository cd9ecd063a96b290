package io.trapiche.endtoend;

import io.trapiche.TrapicheApplication;
import io.trapiche.engines.EnginePort;
import io.trapiche.start.LocalCredentials;
import io.trapiche.testkit.engines.TestDatabase;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service in this process, on engines and a VTEX that somebody else runs. */
final class ConfiguredService implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String ACCOUNT = "lojademo";
    private static final String VTEX = "--trapiche.vtex.accounts." + ACCOUNT + ".";

    final int httpPort = EnginePort.forAnotherProcess();
    final int managementPort = EnginePort.forAnotherProcess();
    final int grpcPort = EnginePort.forAnotherProcess();
    private final ConfigurableApplicationContext context;

    /** Returns when it takes calls. */
    ConfiguredService(TestDatabase database, String kafka, String vtex, String... more) {
        SpringApplication service = new SpringApplication(TrapicheApplication.class);
        service.addListeners(new LoggingTurns());
        context =
                service.run(
                        Stream.of(engines(database, kafka, vtex), edges(), seller(), List.of(more))
                                .flatMap(List::stream)
                                .toArray(String[]::new));
    }

    private static List<String> engines(TestDatabase database, String kafka, String vtex) {
        return List.of(
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--trapiche.kafka.bootstrap-servers=" + kafka,
                "--trapiche.vtex.base-url=" + vtex.replaceFirst("/$", "") + "/{account}",
                "--trapiche.vtex.budget.calls-per-minute=600000",
                "--trapiche.vtex.budget.starting-calls-per-minute=600000");
    }

    private List<String> edges() {
        return List.of(
                "--server.address=" + HOST,
                "--server.port=" + httpPort,
                "--management.server.address=" + HOST,
                "--management.server.port=" + managementPort,
                "--trapiche.grpc.host=" + HOST,
                "--trapiche.grpc.port=" + grpcPort,
                "--trapiche.vtex.public-base-url=http://" + HOST + ":" + httpPort,
                "--trapiche.marketplaces.feira.token-sha256[0]="
                        + LocalCredentials.sha256(LocalCredentials.FEIRA_TOKEN));
    }

    private static List<String> seller() {
        String key = LocalCredentials.CALLBACK_KEY;
        return List.of(
                VTEX + "app-key=vtexappkey-lojademo-LOCAL",
                VTEX + "app-token=local-token-lojademo",
                VTEX + "callback-keys." + key + "=" + LocalCredentials.callbackKey(ACCOUNT),
                VTEX + "callback-key=" + key,
                VTEX + "hook-secrets=" + LocalCredentials.hookSecret(ACCOUNT),
                VTEX + "log-secrets=" + LocalCredentials.logSecret(ACCOUNT),
                "--trapiche.accounts." + ACCOUNT + ".currency=BRL",
                "--trapiche.accounts." + ACCOUNT + ".marketplaces.feira=FRD");
    }

    int health() throws IOException {
        return Http.get(managementUrl() + "/actuator/health").statusCode();
    }

    int readiness() throws IOException {
        return Http.get(managementUrl() + "/actuator/health/readiness").statusCode();
    }

    /** The status of the group that tells what somebody has to look at. */
    int attention() throws IOException {
        return Http.get(managementUrl() + "/actuator/health/attention").statusCode();
    }

    private String managementUrl() {
        return "http://" + HOST + ":" + managementPort;
    }

    @Override
    public void close() {
        context.close();
    }
}
