package io.trapiche.adapter.marketplace.grpc.access;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.error.GrpcErrors;
import io.trapiche.domain.shared.MarketplaceId;
import java.util.Optional;

/** Lets nobody in without {@code authorization: Bearer <token>} of a known marketplace. */
public final class TokenAuthentication implements ServerInterceptor {

    public static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private static final Context.Key<MarketplaceId> CALLER = Context.key("caller");
    private static final String SCHEME = "Bearer ";

    private final MarketplaceTokens tokens;

    public TokenAuthentication(MarketplaceTokens tokens) {
        this.tokens = tokens;
    }

    /** The marketplace that makes the present call. */
    public static MarketplaceId caller() {
        MarketplaceId caller = CALLER.get();
        if (caller == null) {
            throw new IllegalStateException("caller: none (expected: an authenticated call)");
        }
        return caller;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String authorization = headers.get(AUTHORIZATION);
        if (authorization == null || authorization.isBlank()) {
            return refuse(call, ErrorReason.CREDENTIALS_MISSING, "no credentials");
        }
        if (isRepeated(headers)) {
            return refuse(
                    call, ErrorReason.CREDENTIALS_INVALID, "more than one authorization value");
        }
        Optional<MarketplaceId> caller = callerOf(authorization);
        return caller.isPresent()
                ? Contexts.interceptCall(
                        Context.current().withValue(CALLER, caller.get()), call, headers, next)
                : refuse(call, ErrorReason.CREDENTIALS_INVALID, "the credentials are not valid");
    }

    private static boolean isRepeated(Metadata headers) {
        Iterable<String> values = headers.getAll(AUTHORIZATION);
        if (values == null) {
            return false;
        }
        var all = values.iterator();
        all.next();
        return all.hasNext();
    }

    private Optional<MarketplaceId> callerOf(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.marketplaceOf(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static <Q, A> ServerCall.Listener<Q> refuse(
            ServerCall<Q, A> call, ErrorReason reason, String message) {
        GrpcErrors.close(call, GrpcErrors.of(reason, message));
        return new ServerCall.Listener<>() {};
    }
}
