package io.trapiche.adapter.vtex.push;

import io.trapiche.adapter.vtex.inbound.CallbackSecrets;
import io.trapiche.adapter.vtex.inbound.ConnectedMarketplace;
import io.trapiche.adapter.vtex.inbound.InboundBody;
import io.trapiche.adapter.vtex.inbound.Problem;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.domain.shared.AccountName;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Where VTEX's order management tells of cancellations, invoices and packages (VTEX guides on
 * cancelled orders and on invoices). VTEX leaves open below which base it does, so these routes
 * stand beside the callback's.
 */
@RestController
@RequestMapping("/vtex/{account}/{marketplace}/{secret}/{prefix}/orders/{orderId}")
public final class PushController {

    private static final int LARGEST = 64 * 1024;

    /** An invoice brings its XML along. */
    private static final int LARGEST_INVOICE = 2 * 1024 * 1024;

    private final CallbackSecrets secrets;
    private final SellerAccounts sellers;
    private final PushedItems items;
    private final Set<String> prefixes;

    /**
     * Takes pushes.
     *
     * @param prefixes accepted before {@code /orders}, without slashes
     */
    public PushController(
            CallbackSecrets secrets,
            SellerAccounts sellers,
            PushedItems items,
            Set<String> prefixes) {
        this.secrets = secrets;
        this.sellers = sellers;
        this.items = items;
        this.prefixes = Set.copyOf(prefixes);
    }

    /** The path that all pushes share. */
    private record Path(
            String account, String marketplace, String secret, String prefix, String orderId) {

        /** Holds the account's secret. */
        @Override
        public String toString() {
            return "***";
        }
    }

    /** Tells that an order was cancelled, or is to be. */
    @PostMapping("/cancel")
    public Mono<ResponseEntity<Object>> cancelled(
            @PathVariable("account") String account,
            @PathVariable("marketplace") String marketplace,
            @PathVariable("secret") String secret,
            @PathVariable("prefix") String prefix,
            @PathVariable("orderId") String orderId,
            ServerHttpRequest request) {
        Path path = new Path(account, marketplace, secret, prefix, orderId);
        return receive(PushKind.CANCELLATION, path, null, request);
    }

    /** Tells of an invoice, with or without a package. */
    @PostMapping("/invoice")
    public Mono<ResponseEntity<Object>> invoiced(
            @PathVariable("account") String account,
            @PathVariable("marketplace") String marketplace,
            @PathVariable("secret") String secret,
            @PathVariable("prefix") String prefix,
            @PathVariable("orderId") String orderId,
            ServerHttpRequest request) {
        Path path = new Path(account, marketplace, secret, prefix, orderId);
        return receive(PushKind.INVOICE, path, null, request);
    }

    /** Tells how an invoice's package travels. */
    @PostMapping("/invoice/{invoiceNumber}")
    public Mono<ResponseEntity<Object>> sent(
            @PathVariable("account") String account,
            @PathVariable("marketplace") String marketplace,
            @PathVariable("secret") String secret,
            @PathVariable("prefix") String prefix,
            @PathVariable("orderId") String orderId,
            @PathVariable("invoiceNumber") String invoiceNumber,
            ServerHttpRequest request) {
        Path path = new Path(account, marketplace, secret, prefix, orderId);
        return receive(PushKind.PACKAGE, path, invoiceNumber, request);
    }

    /** Tells where a package is. */
    @RequestMapping(
            path = "/invoice/{invoiceNumber}/tracking",
            method = {RequestMethod.POST, RequestMethod.PUT})
    public Mono<ResponseEntity<Object>> tracked(
            @PathVariable("account") String account,
            @PathVariable("marketplace") String marketplace,
            @PathVariable("secret") String secret,
            @PathVariable("prefix") String prefix,
            @PathVariable("orderId") String orderId,
            @PathVariable("invoiceNumber") String invoiceNumber,
            ServerHttpRequest request) {
        Path path = new Path(account, marketplace, secret, prefix, orderId);
        return receive(PushKind.TRACKING, path, invoiceNumber, request);
    }

    private Mono<ResponseEntity<Object>> receive(
            PushKind kind, Path path, @Nullable String invoiceNumber, ServerHttpRequest request) {
        Optional<AccountName> caller = secrets.admit(path.account(), path.secret());
        if (caller.isEmpty() || !prefixes.contains(path.prefix())) {
            return Mono.just(PushedItems.anyBody(Problem.notFound()));
        }
        int largest = kind == PushKind.INVOICE ? LARGEST_INVOICE : LARGEST;
        return PushBodies.read(request, largest)
                .map(body -> store(kind, caller.get(), path, invoiceNumber, body));
    }

    private ResponseEntity<Object> store(
            PushKind kind,
            AccountName caller,
            Path path,
            @Nullable String invoiceNumber,
            byte[] body) {
        return ConnectedMarketplace.find(sellers, caller, path.marketplace())
                .map(to -> new Push.Address(kind, to, path.orderId(), invoiceNumber))
                .map(address -> items.accept(address, InboundBody.text(body)))
                .orElseGet(() -> PushedItems.anyBody(Problem.notFound()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(ErrorResponseException refusal) {
        return Problem.refused(refusal);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(DataBufferLimitException tooLarge) {
        return Problem.tooLarge();
    }

    @ExceptionHandler
    ResponseEntity<Problem> unavailable(StorageUnavailable down) {
        return Problem.unavailable();
    }
}
