package io.trapiche.adapter.vtex.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TraitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = \"ready-for-handling\"",
                "salesChannel = '2' and value >= 10000",
                "affiliateId in [\"FRD\", 'BZR']",
                "value in [-1, 2.5, 1e3, true, false, null]",
                "items[price > 100 and quantity = 2].id",
                "items[0].seller = \"1\"",
                "(items.price)[0] > 1",
                "items[seller in [\"1\"]]",
                "$exists(marketingData) and $not(isCompleted = false)",
                "$contains(orderId, \"FRD-\")",
                "$sum(items.(price * quantity)) > 5000",
                "`my name`.x = 1",
                "status = \"a := /x/ {} ** ~> \\\" $sort(x)\"",
                "/* [a] := */ true",
                "$.value > $$.value - 1",
                "*.id = 1"
            })
    void what_only_reads_and_compares_has_none(String expression) {
        assertThat(Traits.of(expression)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "$contains(orderId, /^FRD/) # SLASH",
                "value / 2 > 1 # SLASH",
                "($a := 1; $a) # VARIABLE",
                "$filter(items, function($i){$i.price > 1}) # FUNCTION",
                "λ($x){$x}(1) # FUNCTION",
                "$sort(items.price) # FURTHER_FUNCTION",
                "$eval(\"1\") # FURTHER_FUNCTION",
                "$pad (name, 9) # FURTHER_FUNCTION",
                "items.[$, $] # LIST",
                "value in [a, 1] # LIST",
                "[[1]] # LIST",
                "items{id: price} # OBJECT",
                "items ~> |$|{}| # CHAIN",
                "value in [1..9] # RANGE",
                "$$.**.id # SEARCH",
                "items^(price) # ORDER",
                "items.%.status # TUPLE",
                "items@$i.price # TUPLE",
                "$count(items) > 1 # COUNT",
                "$number(sequence) > 1 # NUMBER"
            })
    void each_is_found(String expression, Trait trait) {
        assertThat(Traits.of(expression)).contains(trait);
    }

    @ParameterizedTest
    @EnumSource
    void each_is_told_in_words(Trait trait) {
        assertThat(trait.text()).isNotBlank();
    }

    @Test
    void what_is_only_doubtful_is_run() {
        assertThat(Traits.of("$count(items) > 1")).isEqualTo(Set.of(Trait.COUNT));
        assertThat(Trait.COUNT.isRun()).isTrue();
        assertThat(Trait.SLASH.isRun()).isFalse();
    }
}
