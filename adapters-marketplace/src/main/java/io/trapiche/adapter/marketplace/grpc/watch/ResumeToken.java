package io.trapiche.adapter.marketplace.grpc.watch;

import io.trapiche.adapter.marketplace.grpc.access.MarketplaceTokens;
import io.trapiche.adapter.marketplace.grpc.access.WatchedOrders;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.domain.shared.AccountName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a watch goes on, as its client keeps it. The checksum over the watched orders tells a token
 * of another watch, or a damaged one. It is no signature: a forged token shows its forger other
 * moments of its own orders, and nothing else.
 */
final class ResumeToken {

    private static final byte VERSION = 1;
    private static final int CHECKSUM = 12;
    private static final int LENGTH = 1 + 2 * Long.BYTES + CHECKSUM;

    private ResumeToken() {}

    static String of(WatchedOrders orders, EventPosition position) {
        byte[] place = place(position);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(LENGTH)
                                .put(place)
                                .put(checksum(orders, place))
                                .array());
    }

    /** The position, empty when the token is not one of this watch. */
    static Optional<EventPosition> read(WatchedOrders orders, String token) {
        byte[] bytes = decoded(token);
        if (bytes.length != LENGTH || bytes[0] != VERSION) {
            return Optional.empty();
        }
        byte[] place = Arrays.copyOf(bytes, LENGTH - CHECKSUM);
        byte[] checksum = Arrays.copyOfRange(bytes, LENGTH - CHECKSUM, LENGTH);
        return Arrays.equals(checksum, checksum(orders, place))
                ? position(ByteBuffer.wrap(place, 1, 2 * Long.BYTES))
                : Optional.empty();
    }

    /** Empty before every event: nobody gave a token for there. */
    private static Optional<EventPosition> position(ByteBuffer numbers) {
        EventPosition position = new EventPosition(numbers.getLong(), numbers.getLong());
        return position.transactionId() >= 0 && position.index() >= 0
                ? Optional.of(position)
                : Optional.empty();
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static byte[] place(EventPosition position) {
        return ByteBuffer.allocate(LENGTH - CHECKSUM)
                .put(VERSION)
                .putLong(position.transactionId())
                .putLong(position.index())
                .array();
    }

    private static byte[] checksum(WatchedOrders orders, byte[] place) {
        AccountName account = orders.account();
        byte[] names =
                "%s/%s/"
                        .formatted(orders.marketplace(), account == null ? "-" : account)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] all = ByteBuffer.allocate(names.length + place.length).put(names).put(place).array();
        return Arrays.copyOf(MarketplaceTokens.sha256(all), CHECKSUM);
    }
}
