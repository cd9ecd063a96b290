package io.trapiche.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.trapiche.domain.shared.Parsed.Faulty;
import io.trapiche.domain.shared.Parsed.Valid;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {

    /** One kind of identifier and what it takes at its limits. */
    record Kind(
            String name,
            BiFunction<String, @Nullable String, Parsed<?>> parse,
            Function<String, Object> constructor,
            String expected,
            List<String> good,
            List<String> bad) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(
                        "account",
                        AccountName::parse,
                        AccountName::new,
                        AccountName.EXPECTED,
                        List.of("a", "lojademo", "loja-2", "a".repeat(40)),
                        List.of("Loja", "2loja", "-a", "a_b", "a".repeat(41), "loja.com")),
                new Kind(
                        "affiliate",
                        AffiliateId::parse,
                        AffiliateId::new,
                        AffiliateId.EXPECTED,
                        List.of("FRD", "000", "A1B"),
                        List.of("FR", "FRDX", "frd", "ÁBC", "F-D")),
                new Kind(
                        "command",
                        CommandId::parse,
                        CommandId::new,
                        CommandId.EXPECTED,
                        List.of("1", "erp:inv-1.2_3", "c".repeat(100)),
                        List.of(":x", "a b", "c".repeat(101), "a/b")),
                new Kind(
                        "marketplace",
                        MarketplaceId::parse,
                        MarketplaceId::new,
                        MarketplaceId.EXPECTED,
                        List.of("feira", "b-2"),
                        List.of("Feira", "2b", "a".repeat(41))),
                new Kind(
                        "marketplace order",
                        MarketplaceOrderId::parse,
                        MarketplaceOrderId::new,
                        MarketplaceOrderId.EXPECTED,
                        List.of("1", "A-1_2.3", "9".repeat(64)),
                        List.of("-1", "1/2", "9".repeat(65), "1:2")),
                new Kind(
                        "order",
                        OrderId::parse,
                        OrderId::new,
                        OrderId.EXPECTED,
                        List.of("FRD-1001", "v500001loja-01", "9".repeat(100)),
                        List.of("-1", "../1", "a?b", "9".repeat(101))),
                new Kind(
                        "sku",
                        SkuId::parse,
                        SkuId::new,
                        SkuId.EXPECTED,
                        List.of("7", "SKU.1-2_3", "9".repeat(64)),
                        List.of(".1", "1 ", "9".repeat(65))));
    }

    private static final List<String> HOSTILE =
            List.of(
                    "a\n",
                    "\na",
                    "a\u0000",
                    "a\r\nSet-Cookie: x",
                    "<script>",
                    "';--",
                    "${jndi:x}",
                    "a\u202Eb",
                    "٣٣٣",
                    "\uD83D",
                    "a".repeat(1_000_000));

    @ParameterizedTest
    @MethodSource("kinds")
    void take_what_is_sound(Kind kind) {
        kind.good()
                .forEach(
                        raw -> {
                            Object value = kind.constructor().apply(raw);
                            assertThat(kind.parse().apply("f", raw)).isEqualTo(new Valid<>(value));
                            assertThat(value).hasToString(raw);
                        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void name_the_field_of_what_is_malformed_and_never_the_value(Kind kind) {
        Violation malformed =
                new Violation("orders[0].id", "is malformed (expected: " + kind.expected() + ")");
        Stream.concat(kind.bad().stream(), HOSTILE.stream())
                .forEach(
                        raw ->
                                assertThat(kind.parse().apply("orders[0].id", raw))
                                        .isEqualTo(new Faulty<>(List.of(malformed))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tell_missing_from_malformed(Kind kind) {
        Violation missing = new Violation("id", "is missing (expected: " + kind.expected() + ")");
        assertThat(kind.parse().apply("id", null)).isEqualTo(new Faulty<>(List.of(missing)));
        assertThat(kind.parse().apply("id", "")).isEqualTo(new Faulty<>(List.of(missing)));
        assertThat(kind.parse().apply("id", " \t\n")).isEqualTo(new Faulty<>(List.of(missing)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void cannot_be_built_unsound(Kind kind) {
        Stream.concat(kind.bad().stream(), HOSTILE.stream())
                .forEach(
                        raw ->
                                assertThatIllegalArgumentException()
                                        .isThrownBy(() -> kind.constructor().apply(raw))
                                        .satisfies(IdentifiersTest::isPrintableAndShort));
    }

    @Test
    void say_what_was_wrong_and_what_was_expected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AffiliateId("frd"))
                .withMessage("affiliateId: frd (expected: 3 uppercase letters or digits)");
    }

    private static void isPrintableAndShort(IllegalArgumentException fault) {
        String message = String.valueOf(fault.getMessage());
        assertThat(message).hasSizeLessThan(200);
        assertThat(message.chars()).allMatch(c -> (c >= ' ' && c < 127) || c == '…');
    }
}
