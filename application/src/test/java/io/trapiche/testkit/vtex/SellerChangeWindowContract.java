package io.trapiche.testkit.vtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.vtex.port.SellerChangeWindow;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.testkit.ContractOf;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link SellerChangeWindow} keeps. */
@ContractOf(SellerChangeWindow.class)
public abstract class SellerChangeWindowContract extends VtexContract {

    @Test
    void is_two_days_until_somebody_sets_it() {
        assertThat(window().days(world().account())).isEqualTo(2);

        window().set(world().account(), 4);
        window().set(world().account(), 4);

        assertThat(window().days(world().account())).isEqualTo(4);
    }

    @Test
    void a_throttled_call_is_no_answer() {
        world().throttle(Duration.ofSeconds(7));

        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> window().set(world().account(), 4));
    }

    private SellerChangeWindow window() {
        return world().sellerChangeWindow();
    }
}
