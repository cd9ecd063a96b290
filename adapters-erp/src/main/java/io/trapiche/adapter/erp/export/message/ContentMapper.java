package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.wire.ContentData;
import io.trapiche.adapter.erp.export.message.wire.CustomerData;
import io.trapiche.adapter.erp.export.message.wire.MoneyData;
import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** A marketplace's order as ERP systems read it; a part that nobody maps breaks the build. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, unmappedSourcePolicy = ReportingPolicy.ERROR)
interface ContentMapper {

    ContentMapper INSTANCE = Mappers.getMapper(ContentMapper.class);

    default ContentData content(OrderContent content) {
        return content(content, new DocumentKinds(content.delivery().address().country()));
    }

    ContentData content(OrderContent content, @Context DocumentKinds kinds);

    @Mapping(target = "documentKind", source = "document", qualifiedByName = "kind")
    CustomerData customer(Customer customer, @Context DocumentKinds kinds);

    @Mapping(target = "documentKind", source = "document", qualifiedByName = "kind")
    CustomerData.Corporate corporate(Customer.Corporate corporate, @Context DocumentKinds kinds);

    @Named("kind")
    default @Nullable String kind(@Nullable PersonalData document, @Context DocumentKinds kinds) {
        return kinds.of(document);
    }

    default MoneyData money(Money money) {
        return Values.money(money);
    }

    default @Nullable String text(@Nullable PersonalData data) {
        return data == null ? null : data.value();
    }

    default @Nullable String text(@Nullable AccountName account) {
        return account == null ? null : account.value();
    }

    default String text(SkuId sku) {
        return sku.value();
    }

    default String text(TimeSpan span) {
        return span.toString();
    }

    default String text(PaymentStatus status) {
        return WireNames.of(status);
    }

    default String text(DeliveryChannel channel) {
        return WireNames.of(channel);
    }

    default String text(Address.Type type) {
        return WireNames.of(type);
    }
}
