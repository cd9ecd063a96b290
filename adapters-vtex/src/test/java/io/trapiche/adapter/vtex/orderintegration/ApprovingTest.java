package io.trapiche.adapter.vtex.orderintegration;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.PlacementPolicy.ShippingPrice;
import io.trapiche.testkit.vtex.Placements;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApprovingTest {

    @ParameterizedTest
    @CsvSource({"false, an=lojademo", "true, an=lojademo&affiliateId=FRD"})
    void the_affiliate_is_named_when_the_settings_say_so(boolean named, String query) {
        try (VtexStubWorld world = new VtexStubWorld()) {
            Placement placement = Placements.in(world, "1001", PaymentStatus.APPROVED);

            new VtexOrderIntegration(
                            world.calls(),
                            new CallbackEndpoints(
                                    "Trapiche",
                                    "https://hub.example.com",
                                    _ -> Optional.of(VtexStubWorld.SECRET)),
                            new PlacementBodies(ShippingPrice.LINE, _ -> AbsentValues.EMPTY),
                            named)
                    .approve(placement, Placements.FIRST_SUBMISSION);

            assertThat(String.valueOf(world.stub().lastReceived().query()).split("&"))
                    .containsExactlyInAnyOrder(query.split("&"));
        }
    }
}
