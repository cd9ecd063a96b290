package io.trapiche.adapter.console;

import static java.util.Map.entry;

import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.PaymentId;
import io.trapiche.domain.shared.SkuId;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values of any record of the domain, filled to the bottom. Every text that has no type of its own,
 * is no code and is not written for operators says so: nothing of that kind may reach an operator's
 * screen.
 */
final class AnyValue {

    static final String NOBODYS_BUSINESS = "nobodys-business";

    static final String FOR_OPERATORS = "for-operators";

    /** VTEX's masked causes, and what operators write down about what they do. */
    private static final Set<String> WRITTEN_FOR_OPERATORS =
            Set.of(
                    "Cause.source",
                    "Cause.description",
                    "CancellationDenialRequested.by",
                    "CancellationDenialRequested.reason",
                    "OrderAcknowledged.by",
                    "InvoiceRequested.by",
                    "TrackingRequested.by",
                    "ReturnRequested.by",
                    "RemovalRequested.by",
                    "ItemRemoval.reason",
                    "ChangeRequested.by",
                    "ChangePreviewRequested.by",
                    "OrderChange.reason",
                    "OmsCancellationRequested.by",
                    "OmsCancellationRequested.reason",
                    "NoteRequested.by",
                    "PaymentNotificationRequested.by",
                    "OrderReleased.releasedBy",
                    "OrderReleased.reason",
                    "OrderCorrected.correctedBy",
                    "OrderCorrected.reason",
                    "ChangeControlRequested.by",
                    "ControlChange.reason",
                    "OrderRefused.refusedBy",
                    "OrderRefused.cause");

    private static final Map<Type, Object> KNOWN =
            Map.ofEntries(
                    entry(boolean.class, true),
                    entry(int.class, 1),
                    entry(long.class, 1L),
                    entry(Instant.class, Console.NOON),
                    entry(OffsetDateTime.class, Console.NOON.atOffset(ZoneOffset.UTC)),
                    entry(Money.class, Money.of(4990, "BRL")),
                    entry(TimeSpan.class, TimeSpan.of("3d")),
                    entry(AccountName.class, new AccountName("lojademo")),
                    entry(AffiliateId.class, new AffiliateId("FRD")),
                    entry(MarketplaceId.class, new MarketplaceId("feira")),
                    entry(MarketplaceOrderId.class, new MarketplaceOrderId("1001")),
                    entry(OrderId.class, new OrderId("FRD-1001")),
                    entry(SkuId.class, new SkuId("310")),
                    entry(InvoiceNumber.class, new InvoiceNumber("55012")),
                    entry(PaymentId.class, new PaymentId("P1")),
                    entry(CommandId.class, new CommandId("inv-1001")),
                    entry(OmsStatus.class, OmsStatus.HANDLING));

    private AnyValue() {}

    static Object of(Class<?> type) {
        try {
            Constructor<?> constructor =
                    type.getDeclaredConstructor(
                            Stream.of(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Stream.of(type.getRecordComponents())
                            .map(part -> of(nameOf(part), part.getGenericType()))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static String nameOf(RecordComponent part) {
        return part.getDeclaringRecord().getSimpleName() + "." + part.getName();
    }

    private static Object text(String name) {
        if (name.endsWith(".code")) {
            return "EOI001";
        }
        return WRITTEN_FOR_OPERATORS.contains(name) ? FOR_OPERATORS : NOBODYS_BUSINESS;
    }

    private static Object of(String name, Type type) {
        if (KNOWN.containsKey(type)) {
            return KNOWN.get(type);
        }
        return switch (type) {
            case ParameterizedType list -> List.of(of(name, list.getActualTypeArguments()[0]));
            case Class<?> text when text == String.class -> text(name);
            case Class<?> choice when choice.isEnum() -> choice.getEnumConstants()[0];
            case Class<?> record -> of(record);
            default -> throw new IllegalArgumentException(type.getTypeName());
        };
    }
}
