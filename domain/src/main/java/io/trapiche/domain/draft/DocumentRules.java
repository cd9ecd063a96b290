package io.trapiche.domain.draft;

import io.trapiche.domain.fiscal.TaxDocument;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules for the check digits of tax documents. Whether an order is refused for them is its
 * account's to say, so they stand apart.
 */
public final class DocumentRules {

    private DocumentRules() {}

    /** Documents whose check digits are wrong; paths as in the marketplaces' contract. */
    public static List<Violation> check(OrderDraft draft) {
        Violations violations = new Violations();
        OrderDraft.Customer customer = draft.customer();
        if (customer != null) {
            String country = country(draft.delivery());
            check(violations.in("customer"), customer.document(), country);
            OrderDraft.Corporate corporate = customer.corporate();
            if (corporate != null) {
                check(violations.in("customer.corporate"), corporate.document(), country);
            }
        }
        return violations.all();
    }

    /** Nobody tells where a document is from; the country of the delivery comes nearest. */
    private static @Nullable String country(OrderDraft.@Nullable Delivery delivery) {
        OrderDraft.Address address = delivery == null ? null : delivery.address();
        return address == null ? null : address.country();
    }

    private static void check(
            Violations violations, @Nullable PersonalData told, @Nullable String country) {
        if (told == null) {
            return;
        }
        TaxDocument document = TaxDocument.of(told, country);
        if (document.hasWrongCheckDigits()) {
            violations.add(
                    "document",
                    "has wrong check digits (expected: " + document.kind().checkDigits() + ")");
        }
    }
}
