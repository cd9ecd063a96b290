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
    private final SellerControl sellers;
    private final AccessControl access;
    private final PushControl pushes;
    private final SignalControl signals;

    public ControlRoutes(
            Scheduler workers,
            Set<String> accounts,
            OrderControl orders,
            FaultControl faults,
            LogControl log,
            SellerControl sellers,
            AccessControl access,
            PushControl pushes,
            SignalControl signals) {
        this.replies = new Replies(workers);
        this.accounts = Set.copyOf(accounts);
        this.orders = orders;
        this.faults = faults;
        this.log = log;
        this.sellers = sellers;
        this.access = access;
        this.pushes = pushes;
        this.signals = signals;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .add(ofAll())
                .add(ofOrders())
                .add(ofSellers())
                .add(ofAccess())
                .add(ofSignals())
                .build();
    }

    private RouterFunction<ServerResponse> ofAll() {
        return RouterFunctions.route()
                .GET("/control/health", handler(_ -> log.health()))
                .GET("/control/log", handler(log::calls))
                .GET("/control/journal", handler(_ -> log.journal()))
                .GET("/control/faults", handler(_ -> faults.list()))
                .PUT("/control/faults", handler(faults::plant))
                .POST("/control/faults", handler(faults::add))
                .DELETE("/control/faults", handler(_ -> faults.clear()))
                .build();
    }

    private RouterFunction<ServerResponse> ofOrders() {
        return RouterFunctions.route()
                .GET("/control/{account}/orders", handler(orders::list))
                .GET("/control/{account}/orders/{orderId}", handler(orders::show))
                .POST("/control/{account}/orders/{orderId}/authorize", handler(orders::authorize))
                .POST("/control/{account}/orders/{orderId}/cancel", handler(orders::cancel))
                .POST(
                        "/control/{account}/orders/{orderId}/deny-cancellation",
                        handler(orders::denyCancellation))
                .POST(
                        "/control/{account}/orders/{orderId}/change-seller",
                        handler(orders::changeSeller))
                .POST("/control/{account}/orders/{orderId}/fulfillment", handler(orders::fulfil))
                .POST("/control/{account}/orders/{orderId}/changes", handler(orders::change))
                .POST("/control/{account}/shop-orders", handler(orders::placeInShop))
                .GET("/control/{account}/pushes", handler(pushes::list))
                .build();
    }

    private RouterFunction<ServerResponse> ofSellers() {
        return RouterFunctions.route()
                .GET("/control/{account}/settings", handler(sellers::settings))
                .PUT("/control/{account}/settings", handler(sellers::set))
                .GET("/control/{account}/skus/{skuId}", handler(sellers::sku))
                .PUT("/control/{account}/skus/{skuId}", handler(sellers::describe))
                .DELETE("/control/{account}/skus/{skuId}", handler(sellers::forget))
                .GET("/control/{account}/divergence-rules", handler(sellers::rules))
                .PUT("/control/{account}/divergence-rules", handler(sellers::rule))
                .build();
    }

    private RouterFunction<ServerResponse> ofAccess() {
        return RouterFunctions.route()
                .PUT("/control/{account}/credentials", handler(access::setCredentials))
                .GET("/control/{account}/rate-limit", handler(access::rateLimit))
                .PUT("/control/{account}/rate-limit", handler(access::limitRate))
                .DELETE("/control/{account}/rate-limit", handler(access::unlimitRate))
                .build();
    }

    private RouterFunction<ServerResponse> ofSignals() {
        return RouterFunctions.route()
                .GET("/control/{account}/feed", handler(signals::feed))
                .PUT("/control/{account}/feed", handler(signals::changeFeed))
                .DELETE("/control/{account}/feed", handler(signals::deleteFeed))
                .PUT("/control/{account}/hook", handler(signals::changeHook))
                .DELETE("/control/{account}/hook", handler(signals::deleteHook))
                .GET("/control/{account}/index", handler(signals::index))
                .PUT("/control/{account}/index", handler(signals::lagIndex))
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
