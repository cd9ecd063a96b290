package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.wire.MoneyData;
import io.trapiche.adapter.erp.export.message.wire.order.BuyerData;
import io.trapiche.adapter.erp.export.message.wire.order.OrderContentData;
import io.trapiche.adapter.erp.export.message.wire.order.TotalsData;
import io.trapiche.domain.oms.content.LineKind;
import io.trapiche.domain.oms.content.LineState;
import io.trapiche.domain.oms.content.OmsAddress;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.oms.content.OmsCustomer;
import io.trapiche.domain.oms.content.OmsTotals;
import io.trapiche.domain.oms.content.UnitMultiplier;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** What an order is made of as ERP systems read it; a part that nobody maps breaks the build. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, unmappedSourcePolicy = ReportingPolicy.ERROR)
interface OrderContentMapper {

    OrderContentMapper INSTANCE = Mappers.getMapper(OrderContentMapper.class);

    default OrderContentData content(OmsContent content) {
        return content(content, new DocumentKinds(country(content)));
    }

    @Mapping(target = "contentOmitted", constant = "false")
    OrderContentData content(OmsContent content, @Context DocumentKinds kinds);

    @Mapping(target = "documentKind", source = "document", qualifiedByName = "kind")
    BuyerData customer(OmsCustomer customer, @Context DocumentKinds kinds);

    @Mapping(target = "documentKind", source = "document", qualifiedByName = "kind")
    BuyerData.Corporate corporate(OmsCustomer.Corporate corporate, @Context DocumentKinds kinds);

    @Named("kind")
    default @Nullable String kind(@Nullable PersonalData document, @Context DocumentKinds kinds) {
        return kinds.of(document);
    }

    /** Null where it goes nowhere that VTEX tells. */
    private static @Nullable String country(OmsContent content) {
        OmsAddress shipping = content.addresses().shipping();
        return shipping == null ? null : shipping.country();
    }

    @Mapping(target = "totals", source = "kinds")
    TotalsData totals(OmsTotals totals);

    default @Nullable MoneyData money(@Nullable Money money) {
        return money == null ? null : Values.money(money);
    }

    default @Nullable String text(@Nullable PersonalData data) {
        return data == null ? null : data.value();
    }

    default @Nullable String text(@Nullable SkuId sku) {
        return sku == null ? null : sku.value();
    }

    default BigDecimal decimal(UnitMultiplier multiplier) {
        return multiplier.decimal();
    }

    default String text(LineKind kind) {
        return WireNames.of(kind);
    }

    default String text(LineState state) {
        return WireNames.of(state);
    }

    default String text(OmsTotals.Kind kind) {
        return WireNames.of(kind);
    }
}
