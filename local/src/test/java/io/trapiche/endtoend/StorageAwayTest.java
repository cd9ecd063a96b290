package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxSettings;
import io.trapiche.start.LocalCredentials;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes away under the running service: everybody is told in time, and it goes on. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class StorageAwayTest {

    /** Promised are two seconds; the rest is for a busy machine. */
    private static final Duration HEALTH = Duration.ofSeconds(5);

    private static final Duration CALL = Duration.ofSeconds(5);
    private static final Duration VTEX = Duration.ofSeconds(10);
    private static final int BUSY = 8;

    private OwnEngines engines;
    private Sandbox vtex;
    private ConfiguredService service;
    private Feira feira;
    private final AtomicInteger placed = new AtomicInteger();

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
        engines = new OwnEngines(folder);
        vtex = Sandbox.start(SandboxSettings.local().withPort(0));
        service =
                new ConfiguredService(
                        engines.database(),
                        engines.kafka(),
                        vtex.baseUri().toString(),
                        "--trapiche.work.longest-pause=1s");
        feira = new Feira(service.grpcPort);
    }

    @AfterAll
    void stop() {
        feira.close();
        service.close();
        vtex.close();
        engines.close();
    }

    @Test
    void one_that_is_stopped_is_told_to_everybody_in_time_and_all_goes_on_when_it_is_back()
            throws Exception {
        String before = feira.placePaid("before-the-stop");
        engines.stopPostgres();
        try {
            everybodyIsToldInTime();
        } finally {
            engines.startPostgres();
        }
        everythingGoesOn(before);
    }

    @Test
    void one_that_is_frozen_is_told_to_everybody_in_time_and_all_goes_on_when_it_moves_again()
            throws Exception {
        String before = feira.placePaid("before-the-frost");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<StatusRuntimeException>> busy = new ArrayList<>();
            for (int i = 0; i < BUSY; i++) {
                busy.add(executor.submit(this::placeUntilRefused));
            }
            try {
                await().atMost(Feira.PATIENCE).until(() -> placed.get() > BUSY * 10);
                engines.freezePostgres();
                everybodyIsToldInTime();
                for (Future<StatusRuntimeException> caller : busy) {
                    isStorageUnavailable(caller.get());
                }
            } finally {
                engines.thawPostgres();
                // Whatever went wrong: nobody waits for callers that are not refused.
                executor.shutdownNow();
            }
        }
        everythingGoesOn(before);
    }

    /** Its last call is answered by nobody: it is on its way when the store stops. */
    private StatusRuntimeException placeUntilRefused() {
        while (true) {
            try {
                String id = "busy-" + placed.incrementAndGet();
                var _ = feira.orders(Duration.ofSeconds(5)).placeOrder(order(id));
            } catch (StatusRuntimeException refusal) {
                return refusal;
            }
        }
    }

    private static PlaceOrderRequest order(String id) {
        return Feira.request("lojademo", id, content -> content);
    }

    private void everybodyIsToldInTime() throws Exception {
        List<Callable<Void>> askers =
                List.of(
                        within(HEALTH, () -> assertThat(service.health()).isEqualTo(503)),
                        within(HEALTH, () -> assertThat(service.readiness()).isEqualTo(503)),
                        within(HEALTH, () -> assertThat(service.attention()).isEqualTo(503)),
                        within(CALL, () -> isRefused(Duration.ofSeconds(5))),
                        within(CALL, () -> isRefused(Duration.ofSeconds(2))),
                        within(VTEX, () -> assertThat(callback()).isEqualTo(503)),
                        within(VTEX, () -> assertThat(hook()).isEqualTo(503)));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> asked : executor.invokeAll(askers)) {
                asked.get();
            }
        }
    }

    @FunctionalInterface
    private interface Question {
        void ask() throws Exception;
    }

    private static Callable<Void> within(Duration limit, Question question) {
        return () -> {
            Instant began = Instant.now();
            question.ask();
            assertThat(Duration.between(began, Instant.now())).isLessThan(limit);
            return null;
        };
    }

    private void isRefused(Duration deadline) throws Exception {
        StatusRuntimeException refusal =
                catchThrowableOfType(
                        StatusRuntimeException.class,
                        () -> feira.orders(deadline).placeOrder(order("away-" + deadline)));
        isStorageUnavailable(refusal);
    }

    private static void isStorageUnavailable(StatusRuntimeException refusal) throws Exception {
        assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        List<Any> details =
                Objects.requireNonNull(StatusProto.fromThrowable(refusal)).getDetailsList();
        assertThat(details).anyMatch(detail -> detail.is(RetryInfo.class));
        assertThat(details.getFirst().unpack(ErrorInfo.class).getReason())
                .isEqualTo("STORAGE_UNAVAILABLE");
    }

    private int callback() throws Exception {
        return new CallbackAddresses(service.httpPort)
                .callback(
                        CallbackAddresses.path("before-the-stop"),
                        CallbackAddresses.success("before-the-stop", "SOI001", "PlaceOrder"))
                .statusCode();
    }

    private int hook() throws Exception {
        HttpRequest call =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + service.httpPort
                                                + "/vtex/lojademo/hook"))
                        .header("Content-Type", "application/json")
                        .header("X-Trapiche-Hook", LocalCredentials.hookSecret("lojademo"))
                        .timeout(Duration.ofSeconds(20))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"Domain":"Marketplace","OrderId":"v1-01","State":"payment-approved",
                                         "LastChange":"2026-11-27T09:00:00Z"}"""))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(call, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }

    private void everythingGoesOn(String before) {
        String after =
                await().atMost(Feira.PATIENCE)
                        .ignoreExceptions()
                        .until(
                                () ->
                                        feira.placePaid(
                                                "after-"
                                                        + before.substring(
                                                                before.lastIndexOf('/') + 1)),
                                _ -> true);
        await().atMost(Feira.PATIENCE).until(() -> service.readiness() == 200);
        feira.until(before, Feira.APPROVED);
        feira.until(after, Feira.APPROVED);
        RestingWithoutWork.awaitNone(engines.database().dataSource());
    }
}
