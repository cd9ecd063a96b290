package io.trapiche.domain.shared;

import static io.trapiche.domain.Samples.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.domain.Dice;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void adds_subtracts_and_multiplies_exactly() {
        assertThat(brl(1_000).plus(brl(50))).isEqualTo(brl(1_050));
        assertThat(brl(1_000).minus(brl(1_050))).isEqualTo(brl(-50));
        assertThat(brl(333).times(3)).isEqualTo(brl(999));
        assertThat(brl(-1).isNegative()).isTrue();
        assertThat(Money.zero(brl(1).currency()).isNegative()).isFalse();
    }

    @Test
    void never_wraps_around() {
        Money most = brl(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(brl(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> brl(Long.MIN_VALUE).minus(brl(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void never_mixes_currencies() {
        assertThatIllegalArgumentException().isThrownBy(() -> brl(1).plus(Money.of(1, "USD")));
        assertThatIllegalArgumentException().isThrownBy(() -> brl(1).minus(Money.of(1, "USD")));
    }

    @Test
    void reads_what_it_wrote() {
        assertThat(brl(1_050)).hasToString("1050 BRL");
        assertThat(Money.parse("1050 BRL")).isEqualTo(brl(1_050));
        assertThat(Money.parse("-7 USD")).isEqualTo(Money.of(-7, "USD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " BRL",
                "1050",
                "1050BRL",
                "10.50 BRL",
                "1050 XYZ0",
                "1050 BRL ",
                "x BRL"
            })
    void refuses_to_read_anything_else(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Nested
    class split {

        @Test
        void gives_the_largest_remainders_what_is_left() {
            assertThat(brl(100).split(List.of(1L, 1L, 1L)))
                    .containsExactly(brl(34), brl(33), brl(33));
            assertThat(brl(10).split(List.of(1L, 2L, 4L))).containsExactly(brl(1), brl(3), brl(6));
            assertThat(brl(-100).split(List.of(1L, 1L, 1L)))
                    .containsExactly(brl(-34), brl(-33), brl(-33));
        }

        @Test
        void gives_nothing_for_no_weight() {
            assertThat(brl(100).split(List.of(0L, 3L, 0L)))
                    .containsExactly(brl(0), brl(100), brl(0));
            assertThat(brl(0).split(List.of(2L, 3L))).containsExactly(brl(0), brl(0));
        }

        @Test
        void takes_amounts_and_weights_of_any_size() {
            assertThat(brl(Long.MAX_VALUE).split(List.of(Long.MAX_VALUE, Long.MAX_VALUE)))
                    .containsExactly(brl(Long.MAX_VALUE / 2 + 1), brl(Long.MAX_VALUE / 2));
            assertThat(brl(Long.MIN_VALUE).split(List.of(1L))).containsExactly(brl(Long.MIN_VALUE));
        }

        @Test
        void needs_weights() {
            assertThatIllegalArgumentException().isThrownBy(() -> brl(1).split(List.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> brl(1).split(List.of(0L, 0L)));
            assertThatIllegalArgumentException().isThrownBy(() -> brl(1).split(List.of(2L, -1L)));
        }

        @Test
        void sums_to_the_whole_and_strays_less_than_one_from_proportion() {
            Dice.seeds(1_000, this::sums_to_the_whole_and_strays_less_than_one_from_proportion);
        }

        private void sums_to_the_whole_and_strays_less_than_one_from_proportion(long seed) {
            RandomGenerator random = random(seed);
            long whole = random.nextLong() >> random.nextInt(63);
            List<Long> weights =
                    random.longs(1 + random.nextInt(20), 0, Long.MAX_VALUE)
                            .map(weight -> weight >> random.nextInt(63))
                            .boxed()
                            .toList();
            if (Collections.max(weights) == 0) {
                weights = List.of(1L);
            }
            List<Money> parts = brl(whole).split(weights);
            assertThat(parts.stream().mapToLong(Money::minorUnits).sum()).isEqualTo(whole);
            assertThat(parts).hasSameSizeAs(weights);
            BigInteger sum =
                    weights.stream()
                            .map(BigInteger::valueOf)
                            .reduce(BigInteger.ZERO, BigInteger::add);
            for (int i = 0; i < parts.size(); i++) {
                BigInteger exact = big(whole).multiply(big(weights.get(i)));
                BigInteger strayed = big(parts.get(i).minorUnits()).multiply(sum).subtract(exact);
                assertThat(strayed.abs()).isLessThan(sum);
            }
        }

        private BigInteger big(long value) {
            return BigInteger.valueOf(value);
        }

        private RandomGenerator random(long seed) {
            return RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
        }
    }
}
