package io.trapiche.adapter.vtex.signal;

import io.trapiche.adapter.vtex.call.VtexCall;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.expression.FilterExpressions;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.domain.shared.AccountName;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The configurations of feed and hook over HTTP. */
public final class VtexSignalConfigurations implements SignalConfigurations {

    private static final int NO_RIGHT = 403;

    private final VtexCalls calls;
    private final Map<SignalSource, SignalConfiguration> configurations;
    private final FilterExpressions expressions;

    /**
     * Configures over HTTP.
     *
     * @param configurations one for each source
     */
    public VtexSignalConfigurations(
            VtexCalls calls,
            Map<SignalSource, SignalConfiguration> configurations,
            FilterExpressions expressions) {
        this.calls = calls;
        this.expressions = expressions;
        this.configurations = Map.copyOf(configurations);
    }

    @Override
    public Shown look(AccountName account, SignalSource source) {
        SignalConfiguration configuration = of(source);
        VtexReply reply = calls.send(VtexCall.of(account, configuration.routes().look()));
        if (isDenied(reply)) {
            return new Shown.Denied();
        }
        if (reply.settled().isNotFound()) {
            return new Shown.Missing();
        }
        JsonView shown =
                reply.done()
                        .json()
                        .filter(JsonView::isObject)
                        .orElseThrow(() -> reply.unavailable("answered no configuration"));
        String difference = configuration.difference(account, shown);
        return difference == null
                ? new Shown.Right(configuration.waiting(shown))
                : new Shown.Other(difference);
    }

    @Override
    public Told configure(AccountName account, SignalSource source) {
        SignalConfiguration configuration = of(source);
        String objection = objection(account, configuration.filter(account));
        if (objection != null) {
            return new Told.Refused(objection);
        }
        VtexCall call =
                VtexCall.of(account, configuration.routes().configure())
                        .body(configuration.payload(account));
        AtomicReference<VtexReply> reply = new AtomicReference<>();
        configuration.whileSet(account, () -> reply.set(calls.send(call)));
        return told(Objects.requireNonNull(reply.get()));
    }

    private @Nullable String objection(AccountName account, SignalFilter filter) {
        String expression = filter.expression();
        return expression == null ? null : expressions.objection(account, expression);
    }

    @Override
    public Told remove(AccountName account, SignalSource source) {
        VtexReply reply = calls.send(VtexCall.of(account, of(source).routes().remove()));
        return !isDenied(reply) && reply.settled().isNotFound() ? new Told.Done() : told(reply);
    }

    private static Told told(VtexReply reply) {
        if (isDenied(reply)) {
            return new Told.Denied();
        }
        return reply.settled().isDone()
                ? new Told.Done()
                : new Told.Refused(reply.refusal().cause());
    }

    /** A key that VTEX does not know at all is another matter: the account is not called then. */
    private static boolean isDenied(VtexReply reply) {
        return reply.status() == NO_RIGHT && !reply.isPage();
    }

    private SignalConfiguration of(SignalSource source) {
        return Objects.requireNonNull(configurations.get(source));
    }
}
