package io.trapiche.faults.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.faults.rounds.SoakRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of so many accounts and orders of each as {@code -Dsoak.accounts} and {@code .orders} say. */
@Tag("long")
class SoakingTest {

    private static final int ACCOUNTS = Integer.getInteger("soak.accounts", 50);
    private static final int ORDERS = Integer.getInteger("soak.orders", 100);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_order_is_as_vtex_has_it(long seed) throws Exception {
        assertThat(new SoakRun(seed, ACCOUNTS, ORDERS).play(System.out)).isTrue();
    }
}
