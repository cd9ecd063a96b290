package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.Delivery;
import io.trapiche.domain.order.GeoCoordinates;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.orders.v1.AddressType;
import io.trapiche.orders.v1.Corporate;
import org.jspecify.annotations.Nullable;

/** Reads who ordered and where the order goes. */
final class PartyMapper {

    private static final double MICRODEGREES = 1_000_000;

    private PartyMapper() {}

    static Customer toDomain(io.trapiche.orders.v1.Customer customer) {
        return new Customer(
                new PersonalData(customer.getEmail()),
                new PersonalData(customer.getFirstName()),
                new PersonalData(customer.getLastName()),
                new PersonalData(customer.getPhone()),
                new PersonalData(customer.getDocument()),
                customer.hasCorporate() ? toDomain(customer.getCorporate()) : null);
    }

    private static Customer.Corporate toDomain(Corporate corporate) {
        return new Customer.Corporate(
                personal(corporate.getName()),
                personal(corporate.getTradeName()),
                personal(corporate.getDocument()),
                personal(corporate.getPhone()),
                personal(corporate.getStateInscription()));
    }

    static Delivery toDomain(io.trapiche.orders.v1.Delivery delivery) {
        return new Delivery(
                toDomain(delivery.getAddress()),
                delivery.getByMarketplace(),
                delivery.getFromMarketplaceStock());
    }

    private static Address toDomain(io.trapiche.orders.v1.Address address) {
        return new Address(
                toDomain(address.getType()),
                OrderContentMapper.told(address.getId()),
                new PersonalData(address.getReceiverName()),
                new PersonalData(address.getPostalCode()),
                address.getCountry(),
                personal(address.getState()),
                personal(address.getCity()),
                personal(address.getNeighborhood()),
                personal(address.getStreet()),
                personal(address.getNumber()),
                personal(address.getComplement()),
                address.hasGeoCoordinates() ? toDomain(address.getGeoCoordinates()) : null);
    }

    private static Address.Type toDomain(AddressType type) {
        return switch (type) {
            case ADDRESS_TYPE_RESIDENTIAL -> Address.Type.RESIDENTIAL;
            case ADDRESS_TYPE_COMMERCIAL -> Address.Type.COMMERCIAL;
            case ADDRESS_TYPE_PICKUP -> Address.Type.PICKUP;
            case ADDRESS_TYPE_UNSPECIFIED, UNRECOGNIZED ->
                    throw OrderContentMapper.unchecked("type");
        };
    }

    private static GeoCoordinates toDomain(io.trapiche.orders.v1.GeoCoordinates coordinates) {
        return new GeoCoordinates(
                microdegrees(coordinates.getLatitude()), microdegrees(coordinates.getLongitude()));
    }

    private static int microdegrees(double degrees) {
        return (int) Math.round(degrees * MICRODEGREES);
    }

    static @Nullable PersonalData personal(String text) {
        return text.isBlank() ? null : new PersonalData(text);
    }
}
