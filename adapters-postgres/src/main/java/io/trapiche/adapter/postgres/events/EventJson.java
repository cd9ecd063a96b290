package io.trapiche.adapter.postgres.events;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.trapiche.application.vtex.port.OrderDocumentFilter;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsSnapshot;
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
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.VisibilityChecker;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How domain types stand in stored JSON. What is stored once has to be readable for ever: fixtures
 * in the tests hold every form. An event stored before it got a component reads it as null, an
 * empty list, false or zero, so a later component has to mean by that what held before it; parts
 * that this version does not know are passed over. VTEX's document is read from an event and no
 * longer written into it: it is stored beside.
 */
final class EventJson {

    private static final JsonSetter.Value ABSENT_IS_EMPTY =
            JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    /** On snapshots; nearly all of them could be read whole, and say nothing of it. */
    @JsonIgnoreProperties(value = "document", allowSetters = true)
    private abstract static class DocumentApart {

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int unreadableLines;
    }

    private EventJson() {}

    static JsonMapper mapper(OrderDocumentFilter documents) {
        return JsonMapper.builder()
                .addModule(valueObjects())
                .addModule(new CutSnapshots(documents).module())
                .addMixIn(OmsSnapshot.class, DocumentApart.class)
                .changeDefaultVisibility(EventJson::fieldsOnly)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .withConfigOverride(List.class, lists -> lists.setNullHandling(ABSENT_IS_EMPTY))
                .build();
    }

    private static VisibilityChecker fieldsOnly(VisibilityChecker checker) {
        return checker.withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE);
    }

    private static SimpleModule valueObjects() {
        SimpleModule module = new SimpleModule("trapiche-value-objects");
        text(module, AccountName.class, AccountName::value, AccountName::new);
        text(module, MarketplaceId.class, MarketplaceId::value, MarketplaceId::new);
        text(module, AffiliateId.class, AffiliateId::value, AffiliateId::new);
        text(module, MarketplaceOrderId.class, MarketplaceOrderId::value, MarketplaceOrderId::new);
        text(module, OrderId.class, OrderId::value, OrderId::new);
        text(module, SkuId.class, SkuId::value, SkuId::new);
        text(module, CommandId.class, CommandId::value, CommandId::new);
        text(module, PaymentId.class, PaymentId::value, PaymentId::new);
        text(module, InvoiceNumber.class, InvoiceNumber::value, InvoiceNumber::new);
        text(module, PersonalData.class, PersonalData::value, PersonalData::new);
        text(module, Money.class, Money::toString, Money::parse);
        text(
                module,
                OffsetDateTime.class,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME::format,
                OffsetDateTime::parse);
        text(module, TimeSpan.class, TimeSpan::toString, TimeSpan::of);
        text(module, OmsStatus.class, OmsStatus::value, OmsStatus::new);
        text(module, OmsDocument.class, OmsDocument::json, OmsDocument::new);
        return module;
    }

    private static <T> void text(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(type, new TextSerializer<>(type, write));
        module.addDeserializer(type, new TextDeserializer<>(type, read));
    }

    private static final class TextSerializer<T> extends StdSerializer<T> {

        private final Function<T, String> write;

        TextSerializer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(write.apply(value));
        }
    }

    private static final class TextDeserializer<T> extends StdDeserializer<T> {

        private final Function<String, T> read;

        TextDeserializer(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return read.apply(json.getString());
        }
    }
}
