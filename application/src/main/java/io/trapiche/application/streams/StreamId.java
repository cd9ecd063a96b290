package io.trapiche.application.streams;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.OrderId;

/**
 * Names the event stream of one aggregate: its type, its tenant and its own id, for example {@code
 * oms-order/lojademo/FRD-1001}.
 *
 * @param value the parts, separated by slashes; the parts themselves hold none
 */
public record StreamId(String value) {

    public static StreamId of(ChannelOrderKey key) {
        return new StreamId(
                "%s/%s/%s/%s"
                        .formatted(
                                StreamTypes.CHANNEL_ORDER.name(),
                                key.account(),
                                key.marketplace(),
                                key.orderId()));
    }

    public static StreamId of(OmsOrderRef ref) {
        return new StreamId(
                "%s/%s/%s".formatted(StreamTypes.OMS_ORDER.name(), ref.account(), ref.orderId()));
    }

    public static StreamId of(AccountName account) {
        return new StreamId("%s/%s".formatted(StreamTypes.SELLER_ACCOUNT.name(), account));
    }

    public static StreamId of(AccountName account, CommandId commandId) {
        return new StreamId(
                "%s/%s/%s".formatted(StreamTypes.ERP_COMMAND.name(), account, commandId));
    }

    /** Name of the stream's type. */
    public String type() {
        return part(0);
    }

    public AccountName account() {
        return new AccountName(part(1));
    }

    /** The key this id was made from; fails for streams of other types. */
    public ChannelOrderKey channelOrder() {
        return new ChannelOrderKey(
                account(), new MarketplaceId(part(2)), new MarketplaceOrderId(part(3)));
    }

    /** The reference this id was made from; fails for streams of other types. */
    public OmsOrderRef omsOrder() {
        return new OmsOrderRef(account(), new OrderId(part(2)));
    }

    public boolean isOf(StreamType<?, ?, ?, ?> type) {
        return type().equals(type.name());
    }

    private String part(int index) {
        return value.split("/", -1)[index];
    }

    @Override
    public String toString() {
        return value;
    }
}
