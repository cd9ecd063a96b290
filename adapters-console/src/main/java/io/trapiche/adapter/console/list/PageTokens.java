package io.trapiche.adapter.console.list;

import io.trapiche.adapter.console.access.OperatorToken;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderViews.Cursor;
import io.trapiche.application.view.port.OrderViews.Filter;
import io.trapiche.domain.integration.Owner;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on, as its reader keeps it. A token is signed together with the arguments of
 * its list, so one that was forged, damaged or is used for another list tells itself.
 */
public final class PageTokens {

    private static final int SIGNATURE = 16;
    private static final int LONGEST = 1_000;

    private final OperatorToken key;

    public PageTokens(OperatorToken key) {
        this.key = key;
    }

    /** The token; empty at the end. */
    public String of(Filter filter, @Nullable Cursor next) {
        if (next == null) {
            return "";
        }
        String place = next.createdAt() + " " + next.stream();
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(signature(filter, place), SIGNATURE + text.length);
        System.arraycopy(text, 0, all, SIGNATURE, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The place, or the one fault a token can have. */
    public Parsed<Cursor> read(Filter filter, String token) {
        byte[] all = decoded(token);
        if (all.length > SIGNATURE) {
            String place =
                    new String(all, SIGNATURE, all.length - SIGNATURE, StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(signature(filter, place), Arrays.copyOf(all, SIGNATURE))) {
                return Parsed.valid(cursor(place));
            }
        }
        return Parsed.faulty(
                new Violation(
                        "pageToken",
                        "is damaged or of a list with other arguments"
                                + " (expected: a list's nextPageToken)"));
    }

    private static byte[] decoded(String token) {
        try {
            return token.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static Cursor cursor(String place) {
        int space = place.indexOf(' ');
        return new Cursor(
                Instant.parse(place.substring(0, space)), new StreamId(place.substring(space + 1)));
    }

    private byte[] signature(Filter filter, String place) {
        return Arrays.copyOf(key.signatureOf(arguments(filter) + "\n" + place), SIGNATURE);
    }

    /** No part holds a line break. */
    private static String arguments(Filter filter) {
        OrderView.Kind kind = filter.kind();
        MarketplaceId marketplace = filter.marketplace();
        String state = filter.state();
        String code = filter.code();
        Owner owner = filter.owner();
        Watchdog overdue = filter.overdue();
        return String.join(
                        "\n",
                        filter.account().value(),
                        kind == null ? "" : kind.name(),
                        marketplace == null ? "" : marketplace.value(),
                        state == null ? "any" : "=" + state,
                        code == null ? "any" : "=" + code,
                        owner == null ? "" : owner.name())
                + (overdue == null ? "" : "\n" + overdue.name());
    }
}
