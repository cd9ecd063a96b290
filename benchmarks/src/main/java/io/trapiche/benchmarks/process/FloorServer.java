package io.trapiche.benchmarks.process;

import com.google.protobuf.Timestamp;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.orders.v1.OrderServiceGrpc;
import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.orders.v1.PlaceOrderResponse;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The least that can answer PlaceOrder durably: reads the request, inserts the row the service
 * would insert with one autocommit statement, answers. Transport, threads and pool are the
 * service's.
 */
final class FloorServer {

    private static final int POOL = 48;
    private static final int IDLE = 8;

    private FloorServer() {}

    /** Serves until the process ends. */
    static void serve(int port, String jdbcUrl) throws Exception {
        HikariDataSource pool = pool(jdbcUrl);
        EventRow row;
        try (Connection connection = pool.getConnection()) {
            row = EventRow.ofAnOrder(connection);
        }
        server(port, new Inserting(pool, row)).start().awaitTermination();
    }

    private static HikariDataSource pool(String jdbcUrl) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(EmbeddedPostgreSql.USER);
        config.setPassword(EmbeddedPostgreSql.PASSWORD);
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(IDLE);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    /** Settings as the service's defaults are. */
    private static Server server(int port, Inserting inserting) {
        return NettyServerBuilder.forAddress(
                        new InetSocketAddress(Inet4Address.ofLiteral("127.0.0.1"), port),
                        InsecureServerCredentials.create())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .maxInboundMessageSize(4 * 1024 * 1024)
                .maxInboundMetadataSize(16 * 1024)
                .maxConcurrentCallsPerConnection(128)
                .permitKeepAliveTime(10, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .keepAliveTime(60, TimeUnit.SECONDS)
                .keepAliveTimeout(20, TimeUnit.SECONDS)
                .maxConnectionAge(30, TimeUnit.MINUTES)
                .maxConnectionAgeGrace(60, TimeUnit.SECONDS)
                .addService(inserting)
                .build();
    }

    private static final class Inserting extends OrderServiceGrpc.OrderServiceImplBase {

        private final DataSource pool;
        private final EventRow row;

        Inserting(DataSource pool, EventRow row) {
            this.pool = pool;
            this.row = row;
        }

        @Override
        public void placeOrder(
                PlaceOrderRequest request, StreamObserver<PlaceOrderResponse> answer) {
            try (Connection connection = pool.getConnection()) {
                row.insert(connection, request.getOrderId());
            } catch (SQLException failure) {
                answer.onError(Status.UNAVAILABLE.withCause(failure).asRuntimeException());
                return;
            }
            answer.onNext(
                    PlaceOrderResponse.newBuilder()
                            .setName(request.getParent() + "/orders/" + request.getOrderId())
                            .setReceiveTime(now())
                            .build());
            answer.onCompleted();
        }

        private static Timestamp now() {
            Instant now = Instant.now();
            return Timestamp.newBuilder()
                    .setSeconds(now.getEpochSecond())
                    .setNanos(now.getNano())
                    .build();
        }
    }
}
