package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.orders.v1.OrderState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer meets: the first start, the stop, the crash. */
class LocalModeTest {

    @SuppressWarnings("NullAway.Init")
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void the_first_start_plays_a_journey_and_every_start_finds_every_order() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder)) {
            service.start();
            SandboxOrders vtex = new SandboxOrders(service.sandboxUrl());
            awaitInvoiced(vtex);
            awaitPlayed();
            assertThat(service.stop()).isLessThan(Duration.ofSeconds(5));
            assertThat(isListening(service.postgresPort())).isFalse();

            service.start();
            assertThat(Files.readString(folder.resolve("service-2.log")))
                    .as("trouble that is none")
                    .doesNotContain("NotControllerException");
            assertThat(orders(service)).isEqualTo(2);
            service.kill();
            assertThat(isListening(service.postgresPort())).as("an orphan is left").isTrue();

            service.start();
            assertThat(orders(service)).isEqualTo(2);
            assertThat(vtex.invoiced(List.of("lojademo", "mercadinho"))).isEqualTo(2);
            rebuildReadModels(service);
        }
    }

    @Test
    void the_journey_leaves_the_orders_of_others_alone() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder)) {
            service.start("--journey=false");
            String name;
            try (Feira feira = new Feira(service)) {
                name = feira.placePaid("somebody-elses");
                var _ = feira.until(name, OrderState.ORDER_STATE_APPROVED);
            }
            var _ = service.stop();

            service.start();
            awaitPlayed();

            try (Feira feira = new Feira(service)) {
                assertThat(feira.get(name).getState()).isEqualTo(OrderState.ORDER_STATE_APPROVED);
            }
        }
    }

    private static void rebuildReadModels(ServiceProcess service) throws Exception {
        List<String> before = views(service);
        execute(service, "update order_view set state = 'NONSENSE'");
        assertThat(service.stop()).as("stop after a crash").isLessThan(Duration.ofSeconds(5));

        Path log = service.begin("rebuild");

        assertThat(service.running().waitFor()).as(Files.readString(log)).isZero();
        service.start();
        assertThat(views(service)).hasSizeGreaterThanOrEqualTo(2).isEqualTo(before);
    }

    @Test
    void a_port_somebody_else_listens_on_is_named_with_its_option() throws Exception {
        try (ServiceProcess service = new ServiceProcess(folder, "--journey=false");
                ServerSocket _ =
                        new ServerSocket(service.kafkaPort, 1, InetAddress.getLoopbackAddress())) {
            Path log = service.begin();

            assertThat(service.running().waitFor()).isEqualTo(1);
            assertThat(Files.readString(log))
                    .contains(Integer.toString(service.kafkaPort))
                    .contains("--kafka-port");
            assertThat(isListening(service.postgresPort())).isFalse();
        }
    }

    @Test
    void a_kafka_that_cannot_start_ends_the_service_with_a_sentence() throws Exception {
        Files.createDirectories(folder.resolve("data/kafka/data"));
        try (ServiceProcess service = new ServiceProcess(folder, "--journey=false")) {
            // The second time PostgreSQL is there at once, and the service's start begins
            // meanwhile.
            for (int start = 0; start < 2; start++) {
                Path log = service.begin();

                assertThat(service.running().waitFor()).isEqualTo(1);
                assertThat(Files.readString(log))
                        .contains("Kafka: cannot start in")
                        .doesNotContain("Application run failed");
                assertThat(isListening(service.postgresPort())).isFalse();
            }
        }
    }

    private void awaitPlayed() {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> Files.exists(folder.resolve("data/journey-played")));
    }

    private static void awaitInvoiced(SandboxOrders vtex) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> vtex.invoiced(List.of("lojademo", "mercadinho")) == 2);
    }

    private static long orders(ServiceProcess service) throws Exception {
        try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select count(*) from domain_event"
                                        + " where payload_type = 'channel-order.received'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> views(ServiceProcess service) throws Exception {
        List<String> views = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select order_view::text from order_view order by stream_id")) {
            while (row.next()) {
                views.add(row.getString(1));
            }
        }
        return views;
    }

    private static void execute(ServiceProcess service, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static boolean isListening(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
