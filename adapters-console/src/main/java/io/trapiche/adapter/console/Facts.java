package io.trapiche.adapter.console;

import io.trapiche.domain.shared.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts by their names, in the order in which they were told. */
final class Facts {

    private final Map<String, Object> facts = new LinkedHashMap<>();

    private Facts() {}

    static Facts none() {
        return new Facts();
    }

    static Facts of(String name, @Nullable Object value) {
        return none().and(name, value);
    }

    /** Leaves out what is null; identifiers are told by their text, as all else but numbers. */
    Facts and(String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Money money -> facts.put(name, OrderViewMapper.money(money));
            case Boolean _, Integer _ -> facts.put(name, value);
            default -> facts.put(name, value.toString());
        }
        return this;
    }

    Map<String, Object> asMap() {
        return Collections.unmodifiableMap(facts);
    }
}
