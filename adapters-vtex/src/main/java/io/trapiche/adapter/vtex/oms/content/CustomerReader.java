package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.OmsCustomer;
import io.trapiche.domain.oms.content.OmsCustomer.Corporate;
import org.jspecify.annotations.Nullable;

/** Reads who ordered. */
final class CustomerReader {

    private CustomerReader() {}

    static @Nullable OmsCustomer read(JsonView told) {
        return told.isObject()
                ? new OmsCustomer(
                        Texts.personal(told.field("email")),
                        Texts.personal(told.field("firstName")),
                        Texts.personal(told.field("lastName")),
                        Texts.personal(told.field("phone")),
                        Texts.personal(told.field("document")),
                        told.field("documentType").filledText(),
                        told.field("customerClass").filledText(),
                        told.field("customerCode").filledText(),
                        corporate(told))
                : null;
    }

    /** Some documents have a company's document without saying that it is one. */
    private static @Nullable Corporate corporate(JsonView told) {
        return told.field("isCorporate").isTrue()
                        || told.field("corporateDocument").filledText() != null
                ? new Corporate(
                        Texts.personal(told.field("corporateName")),
                        Texts.personal(told.field("tradeName")),
                        Texts.personal(told.field("corporateDocument")),
                        Texts.personal(told.field("corporatePhone")),
                        Texts.personal(told.field("stateInscription")))
                : null;
    }
}
