package io.trapiche.sandbox.control;

import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Replies;
import io.trapiche.sandbox.http.Reply;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.scheduler.Scheduler;

/**
 * The control API below {@code /control}: no credentials, so only this machine may call, and no web
 * page.
 */
public final class ControlRoutes {
    private final Replies replies;
    private final Set<String> accounts;
    private final OrderControl orders;
    private final FaultControl faults;
    private final LogControl log;

    public ControlRoutes(
            Scheduler workers,
            Set<String> accounts,
            OrderControl orders,
            FaultControl faults,
            LogControl log) {
        this.replies = new Replies(workers);
        this.accounts = Set.copyOf(accounts);
        this.orders = orders;
        this.faults = faults;
        this.log = log;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/control/health", handler(_ -> log.health()))
                .GET("/control/log", handler(log::calls))
                .GET("/control/faults", handler(_ -> faults.list()))
                .PUT("/control/faults", handler(faults::plant))
                .DELETE("/control/faults", handler(_ -> faults.clear()))
                .GET("/control/{account}/orders", handler(orders::list))
                .GET("/control/{account}/orders/{orderId}", handler(orders::show))
                .POST("/control/{account}/orders/{orderId}/authorize", handler(orders::authorize))
                .POST("/control/{account}/orders/{orderId}/cancel", handler(orders::cancel))
                .POST("/control/{account}/shop-orders", handler(orders::placeInShop))
                .build();
    }

    private HandlerFunction<ServerResponse> handler(Function<ControlCall, Reply> work) {
        return request -> replies.toBody(request, body -> Optional.of(answer(request, body, work)));
    }

    private Reply answer(ServerRequest request, byte[] body, Function<ControlCall, Reply> work) {
        if (!isFromThisMachine(request) || request.headers().firstHeader("Origin") != null) {
            return Refusals.problem(
                    403, "The control API answers programs on the same machine only");
        }
        String account = request.pathVariables().get("account");
        return account == null || accounts.contains(account)
                ? work.apply(new ControlCall(request, body))
                : Refusals.problem(404, "Account not found");
    }

    private static boolean isFromThisMachine(ServerRequest request) {
        return request.remoteAddress()
                .map(InetSocketAddress::getAddress)
                .filter(address -> address.isLoopbackAddress())
                .isPresent();
    }
}
