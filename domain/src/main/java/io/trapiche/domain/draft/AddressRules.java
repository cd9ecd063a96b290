package io.trapiche.domain.draft;

import static java.util.Objects.requireNonNull;

import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Delivery;
import io.trapiche.domain.order.GeoCoordinates;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.TextRules;
import io.trapiche.domain.shared.Violations;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules for where an order goes. */
final class AddressRules {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final int NAME_LENGTH = 200;
    private static final int CODE_LENGTH = 100;
    private static final long MICRODEGREES = 1_000_000;
    private static final int LATITUDE = 90;
    private static final int LONGITUDE = 180;

    private final Violations violations;
    private final OrderDraft.Address address;

    private AddressRules(Violations violations, OrderDraft.Address address) {
        this.violations = violations;
        this.address = address;
    }

    /** The delivery; null when it, or what was checked before it, has a violation. */
    static @Nullable Delivery delivery(
            Violations violations, OrderDraft.@Nullable Delivery delivery) {
        if (delivery == null || delivery.address() == null) {
            violations.missing("address", "where the order goes");
            return null;
        }
        Address address = new AddressRules(violations.in("address"), delivery.address()).read();
        return address == null
                ? null
                : new Delivery(address, delivery.byMarketplace(), delivery.fromMarketplaceStock());
    }

    private @Nullable Address read() {
        Address.Type type =
                Choices.required(violations, "type", address.type(), Address.Type.class);
        PersonalData receiver =
                PersonalTexts.required(
                        violations, "receiver_name", address.receiverName(), NAME_LENGTH);
        PersonalData postalCode =
                PersonalTexts.required(
                        violations, "postal_code", address.postalCode(), CODE_LENGTH);
        String country =
                TextRules.formed(
                        violations,
                        "country",
                        address.country(),
                        COUNTRY,
                        "three capital letters, ISO 3166-1");
        PersonalData state = code("state", address.state());
        PersonalData city = name("city", address.city());
        PersonalData neighborhood = name("neighborhood", address.neighborhood());
        PersonalData street = name("street", address.street());
        PersonalData number = code("number", address.number());
        PersonalData complement = name("complement", address.complement());
        String id = TextRules.optional(violations, "id", address.id(), CODE_LENGTH);
        GeoCoordinates position = position(violations.in("geo_coordinates"));
        if (!violations.isEmpty()) {
            return null;
        }
        return new Address(
                requireNonNull(type),
                id,
                requireNonNull(receiver),
                requireNonNull(postalCode),
                requireNonNull(country),
                state,
                city,
                neighborhood,
                street,
                number,
                complement,
                position);
    }

    private @Nullable PersonalData name(String field, @Nullable PersonalData text) {
        return PersonalTexts.optional(violations, field, text, NAME_LENGTH);
    }

    private @Nullable PersonalData code(String field, @Nullable PersonalData text) {
        return PersonalTexts.optional(violations, field, text, CODE_LENGTH);
    }

    private @Nullable GeoCoordinates position(Violations within) {
        OrderDraft.Position told = address.geoCoordinates();
        if (told == null) {
            return null;
        }
        int latitude = microdegrees(within, "latitude", told.latitudeMicrodegrees(), LATITUDE);
        int longitude = microdegrees(within, "longitude", told.longitudeMicrodegrees(), LONGITUDE);
        return violations.isEmpty() ? new GeoCoordinates(latitude, longitude) : null;
    }

    private static int microdegrees(Violations violations, String field, long told, int limit) {
        if (told < -limit * MICRODEGREES || told > limit * MICRODEGREES) {
            violations.add(field, "is out of range (expected: -%1$d to %1$d)".formatted(limit));
            return 0;
        }
        return (int) told;
    }
}
