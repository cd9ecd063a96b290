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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Problem details of something that cannot be done to an order as it stands.
 *
 * @param code why, for programs; never changes. {@code docs/errors.md} explains those it shares
 *     with marketplaces
 */
public record Conflict(String type, String title, int status, String code) {

    public static ResponseEntity<Object> of(ChannelOrderRefusal refusal) {
        return switch (refusal) {
            case UnknownOrder _ -> Problem.notFound();
            case NotParked _ -> answer("ORDER_NOT_PARKED");
            case InVtexAlready _ -> answer("ORDER_IN_VTEX_ALREADY");
            case AlreadyCancelled _ -> answer("ORDER_ALREADY_CANCELLED");
            case AlreadyReturned _ -> answer("ORDER_ALREADY_RETURNED");
            case AlreadyRefused _ -> answer("ORDER_ALREADY_REFUSED");
            case PartlyInvoiced _ -> answer("ORDER_PARTLY_INVOICED");
            case PlacedWithOtherContent _ -> answer("ORDER_PLACED_WITH_OTHER_CONTENT");
        };
    }

    /** Under a code that {@code docs/erp.md} explains. */
    public static ResponseEntity<Object> of(String code) {
        return answer(code);
    }

    private static ResponseEntity<Object> answer(String code) {
        HttpStatus status = HttpStatus.CONFLICT;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Conflict("about:blank", status.getReasonPhrase(), status.value(), code));
    }
}
