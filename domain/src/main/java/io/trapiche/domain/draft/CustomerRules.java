package io.trapiche.domain.draft;

import static java.util.Objects.requireNonNull;

import io.trapiche.domain.order.Customer;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.TextRules;
import io.trapiche.domain.shared.Violations;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules for the one who ordered. */
final class CustomerRules {

    /** Deliberately wide: it refuses what is no address at all, not what is unusual. */
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s@<>(),;:\"\\\\]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

    private static final int NAME_LENGTH = 200;
    private static final int NUMBER_LENGTH = 50;

    private CustomerRules() {}

    /** The customer; null when they, or what was checked before, have a violation. */
    static @Nullable Customer required(
            Violations violations, String field, OrderDraft.@Nullable Customer customer) {
        if (customer == null) {
            violations.missing(field, "who ordered");
            return null;
        }
        return read(violations.in(field), customer);
    }

    private static @Nullable Customer read(Violations violations, OrderDraft.Customer customer) {
        PersonalData email = email(violations, customer.email());
        PersonalData firstName = name(violations, "first_name", customer.firstName());
        PersonalData lastName = name(violations, "last_name", customer.lastName());
        PersonalData phone = number(violations, "phone", customer.phone());
        PersonalData document = number(violations, "document", customer.document());
        Customer.Corporate corporate = corporate(violations.in("corporate"), customer.corporate());
        if (!violations.isEmpty()) {
            return null;
        }
        return new Customer(
                requireNonNull(email),
                requireNonNull(firstName),
                requireNonNull(lastName),
                requireNonNull(phone),
                requireNonNull(document),
                corporate);
    }

    private static Customer.@Nullable Corporate corporate(
            Violations violations, OrderDraft.@Nullable Corporate corporate) {
        return corporate == null
                ? null
                : new Customer.Corporate(
                        optional(violations, "name", corporate.name(), NAME_LENGTH),
                        optional(violations, "trade_name", corporate.tradeName(), NAME_LENGTH),
                        optional(violations, "document", corporate.document(), NUMBER_LENGTH),
                        optional(violations, "phone", corporate.phone(), NUMBER_LENGTH),
                        optional(
                                violations,
                                "state_inscription",
                                corporate.stateInscription(),
                                NUMBER_LENGTH));
    }

    private static @Nullable PersonalData email(
            Violations violations, @Nullable PersonalData email) {
        return PersonalTexts.personal(
                TextRules.formed(
                        violations,
                        "email",
                        PersonalTexts.text(email),
                        EMAIL,
                        "an e-mail address"));
    }

    private static @Nullable PersonalData name(
            Violations violations, String field, @Nullable PersonalData name) {
        return PersonalTexts.required(violations, field, name, NAME_LENGTH);
    }

    private static @Nullable PersonalData number(
            Violations violations, String field, @Nullable PersonalData number) {
        return PersonalTexts.required(violations, field, number, NUMBER_LENGTH);
    }

    private static @Nullable PersonalData optional(
            Violations violations, String field, @Nullable PersonalData text, int longest) {
        return PersonalTexts.optional(violations, field, text, longest);
    }
}
