package io.trapiche.adapter.vtex.orderintegration;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.adapter.vtex.address.AddressBook;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.testkit.vtex.Placements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApprovingTest {

    @ParameterizedTest
    @CsvSource({"false, an=lojademo", "true, an=lojademo&affiliateId=FRD"})
    void the_affiliate_is_named_when_the_settings_say_so(boolean named, String query) {
        try (VtexStubWorld world = new VtexStubWorld()) {
            Placement placement = world.placement("1001", PaymentStatus.APPROVED);

            new VtexOrderIntegration(
                            world.calls(),
                            new CallbackEndpoints(
                                    "Trapiche", "https://hub.example.com", AddressBook.ADDRESSES),
                            new PlacementBodies(
                                    PlacementPolicy.DEFAULT,
                                    AmountScales.DOCUMENTED,
                                    _ -> PlacementSettings.DEFAULT),
                            named)
                    .approve(placement, Placements.FIRST_SUBMISSION);

            assertThat(String.valueOf(world.stub().lastReceived().query()).split("&"))
                    .containsExactlyInAnyOrder(query.split("&"));
        }
    }

    @Test
    void an_approval_repeats_the_address_of_the_submission_that_vtex_took() {
        try (VtexStubWorld world = new VtexStubWorld()) {
            Placement placement = world.placement("1001", PaymentStatus.PENDING);

            world.orderIntegration().place(placement, new Submission(7, "key-1"));
            String placed = endpoint(world);
            world.orderIntegration().approve(placement, new Submission(7, "key-1"));

            assertThat(endpoint(world))
                    .isEqualTo(placed)
                    .isEqualTo(
                            "https://hub.example.com"
                                    + AddressBook.path(placement.key(), 7, "key-1"));
        }
    }

    private static String endpoint(VtexStubWorld world) {
        return VtexJson.read(world.stub().lastReceived().body())
                .orElseThrow()
                .field("connectorEndpoint")
                .textOr("");
    }
}
