package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.orders.v1.Corporate;
import io.trapiche.orders.v1.Customer;

/** Rules for the one who ordered. */
final class CustomerRules {

    private static final int NAME_LENGTH = 200;
    private static final int NUMBER_LENGTH = 50;

    private CustomerRules() {}

    static void check(Faults faults, Customer customer) {
        TextRules.email(faults, "email", customer.getEmail());
        TextRules.required(faults, "first_name", customer.getFirstName(), NAME_LENGTH);
        TextRules.required(faults, "last_name", customer.getLastName(), NAME_LENGTH);
        TextRules.required(faults, "phone", customer.getPhone(), NUMBER_LENGTH);
        TextRules.required(faults, "document", customer.getDocument(), NUMBER_LENGTH);
        if (customer.hasCorporate()) {
            corporate(faults.in("corporate"), customer.getCorporate());
        }
    }

    private static void corporate(Faults faults, Corporate corporate) {
        TextRules.optional(faults, "name", corporate.getName(), NAME_LENGTH);
        TextRules.optional(faults, "trade_name", corporate.getTradeName(), NAME_LENGTH);
        TextRules.optional(faults, "document", corporate.getDocument(), NUMBER_LENGTH);
        TextRules.optional(faults, "phone", corporate.getPhone(), NUMBER_LENGTH);
        TextRules.optional(
                faults, "state_inscription", corporate.getStateInscription(), NUMBER_LENGTH);
    }
}
