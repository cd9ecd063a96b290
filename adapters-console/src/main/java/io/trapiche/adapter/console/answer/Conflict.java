package io.trapiche.adapter.console.answer;

import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyCancelled;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyRefused;
import io.trapiche.domain.channel.ChannelOrderRefusal.AlreadyReturned;
import io.trapiche.domain.channel.ChannelOrderRefusal.InVtexAlready;
import io.trapiche.domain.channel.ChannelOrderRefusal.NotParked;
import io.trapiche.domain.channel.ChannelOrderRefusal.PartlyInvoiced;
import io.trapiche.domain.channel.ChannelOrderRefusal.PlacedWithOtherContent;
import io.trapiche.domain.channel.ChannelOrderRefusal.UnknownOrder;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Problem details of something that cannot be done to an order as it stands.
 *
 * @param code why, for programs; never changes. {@code docs/errors.md} explains those it shares
 *     with marketplaces
 * @param errors what in the request cannot be of the order; empty when it is the order that takes
 *     no such request
 */
public record Conflict(String type, String title, int status, String code, List<Violation> errors) {

    public Conflict {
        errors = List.copyOf(errors);
    }

    public static ResponseEntity<Object> of(ChannelOrderRefusal refusal) {
        return switch (refusal) {
            case UnknownOrder _ -> Problem.notFound();
            case NotParked _ -> of("ORDER_NOT_PARKED", List.of());
            case InVtexAlready _ -> of("ORDER_IN_VTEX_ALREADY", List.of());
            case AlreadyCancelled _ -> of("ORDER_ALREADY_CANCELLED", List.of());
            case AlreadyReturned _ -> of("ORDER_ALREADY_RETURNED", List.of());
            case AlreadyRefused _ -> of("ORDER_ALREADY_REFUSED", List.of());
            case PartlyInvoiced _ -> of("ORDER_PARTLY_INVOICED", List.of());
            case PlacedWithOtherContent _ -> of("ORDER_PLACED_WITH_OTHER_CONTENT", List.of());
        };
    }

    /** Under a code that {@code docs/erp.md} explains. */
    public static ResponseEntity<Object> of(String code, List<Violation> errors) {
        HttpStatus status = HttpStatus.CONFLICT;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        new Conflict(
                                "about:blank",
                                status.getReasonPhrase(),
                                status.value(),
                                code,
                                errors));
    }
}
