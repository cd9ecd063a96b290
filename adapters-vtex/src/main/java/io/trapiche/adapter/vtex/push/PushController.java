package io.trapiche.adapter.vtex.push;

import io.trapiche.adapter.vtex.address.AddressPath;
import io.trapiche.adapter.vtex.address.SubmissionAddress;
import io.trapiche.adapter.vtex.address.SubmissionAddresses;
import io.trapiche.adapter.vtex.inbound.AddressedOrder;
import io.trapiche.adapter.vtex.inbound.InboundBody;
import io.trapiche.adapter.vtex.inbound.Problem;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.application.streams.StorageUnavailable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * stand beside the callback's, below the address of the submission that VTEX took, and may speak of
 * that address's order alone.
 */
@RestController
@RequestMapping(AddressPath.TEMPLATE + "/{prefix}/orders/{orderId}")
public final class PushController {

    private static final int LARGEST = 64 * 1024;

    /** An invoice brings its XML along. */
    private static final int LARGEST_INVOICE = 2 * 1024 * 1024;

    private final SubmissionAddresses addresses;
    private final SellerAccounts sellers;
    private final PushedItems items;
    private final Set<String> prefixes;

    /**
     * Takes pushes.
     *
     * @param prefixes accepted before {@code /orders}, without slashes
     */
    public PushController(
            SubmissionAddresses addresses,
            SellerAccounts sellers,
            PushedItems items,
            Set<String> prefixes) {
        this.addresses = addresses;
        this.sellers = sellers;
        this.items = items;
        this.prefixes = Set.copyOf(prefixes);
    }

    /** Tells that an order was cancelled, or is to be. */
    @PostMapping("/cancel")
    public Mono<ResponseEntity<Object>> cancelled(
            @PathVariable Map<String, String> path, ServerHttpRequest request) {
        return receive(PushKind.CANCELLATION, path, request);
    }

    /** Tells of an invoice, with or without a package. */
    @PostMapping("/invoice")
    public Mono<ResponseEntity<Object>> invoiced(
            @PathVariable Map<String, String> path, ServerHttpRequest request) {
        return receive(PushKind.INVOICE, path, request);
    }

    /** Tells how an invoice's package travels. */
    @PostMapping("/invoice/{invoiceNumber}")
    public Mono<ResponseEntity<Object>> sent(
            @PathVariable Map<String, String> path, ServerHttpRequest request) {
        return receive(PushKind.PACKAGE, path, request);
    }

    /** Tells where a package is. */
    @RequestMapping(
            path = "/invoice/{invoiceNumber}/tracking",
            method = {RequestMethod.POST, RequestMethod.PUT})
    public Mono<ResponseEntity<Object>> tracked(
            @PathVariable Map<String, String> path, ServerHttpRequest request) {
        return receive(PushKind.TRACKING, path, request);
    }

    private Mono<ResponseEntity<Object>> receive(
            PushKind kind, Map<String, String> path, ServerHttpRequest request) {
        Optional<SubmissionAddress> address = addresses.admit(AddressPath.of(path));
        if (address.isEmpty() || !prefixes.contains(path.getOrDefault("prefix", ""))) {
            return Mono.just(PushedItems.anyBody(Problem.notFound()));
        }
        int largest = kind == PushKind.INVOICE ? LARGEST_INVOICE : LARGEST;
        return PushBodies.read(request, largest)
                .map(body -> store(kind, address.get(), path, InboundBody.text(body)));
    }

    private ResponseEntity<Object> store(
            PushKind kind, SubmissionAddress address, Map<String, String> path, String body) {
        return AddressedOrder.find(sellers, address)
                .map(
                        order ->
                                new Push.Address(
                                        kind,
                                        order,
                                        path.getOrDefault("orderId", ""),
                                        path.get("invoiceNumber")))
                .map(to -> items.accept(to, body))
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
