package io.trapiche.adapter.console.list;

import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.application.view.port.OrderViews.ParkedCount;
import io.trapiche.application.view.port.OrderViews.StateCount;
import io.trapiche.domain.channel.StateName;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * States and codes that lists may be asked for: those that have a name, and what VTEX tells of one
 * of the account's orders now, for it may tell others than its guides name.
 */
final class OpenSets {

    private static final String STATUS_OF_HTTP = "HTTP_\\d{3}";

    private final OrderViews views;
    private final AccountName account;

    OpenSets(OrderViews views, AccountName account) {
        this.views = views;
        this.account = account;
    }

    /**
     * The state.
     *
     * @param kind null for either
     */
    Parsed<String> state(String field, String text, @Nullable Kind kind) {
        List<String> names = states(kind);
        return names.contains(text)
                        || (text.isEmpty() && kind != Kind.CHANNEL_ORDER)
                        || isStateOfSome(text, kind)
                ? Parsed.valid(text)
                : unknown(
                        field,
                        kind == Kind.CHANNEL_ORDER
                                ? list(names)
                                : list(names) + ", nothing for none, or another that VTEX tells");
    }

    private boolean isStateOfSome(String text, @Nullable Kind kind) {
        return views.counts(account).stream()
                .filter(count -> kind == null || count.kind() == kind)
                .map(StateCount::state)
                .anyMatch(text::equals);
    }

    private static List<String> states(@Nullable Kind kind) {
        Stream<String> channel = Stream.of(StateName.values()).map(StateName::published);
        Stream<String> oms = OmsStatus.named().stream().map(OmsStatus::value);
        return switch (kind) {
            case CHANNEL_ORDER -> channel.toList();
            case OMS_ORDER -> oms.toList();
            case null -> Stream.concat(channel, oms).distinct().toList();
        };
    }

    /** The code of parked orders. */
    Parsed<String> code(String field, String text) {
        List<String> names = Diagnosis.known().stream().map(Diagnosis::code).toList();
        return names.contains(text) || text.matches(STATUS_OF_HTTP) || isCodeOfSome(text)
                ? Parsed.valid(text)
                : unknown(
                        field,
                        list(names)
                                + ", HTTP_ and a status, or another that VTEX parks orders with");
    }

    private boolean isCodeOfSome(String text) {
        return views.parked().stream()
                .filter(count -> count.account().equals(account))
                .map(ParkedCount::code)
                .anyMatch(text::equals);
    }

    private static Parsed<String> unknown(String field, String expected) {
        return Parsed.faulty(new Violation(field, "is unknown (expected: " + expected + ")"));
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }
}
