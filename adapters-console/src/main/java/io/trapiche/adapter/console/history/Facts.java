package io.trapiche.adapter.console.history;

import io.trapiche.adapter.console.list.OrderViewMapper;
import io.trapiche.domain.shared.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts by their names, in the order in which they were told. */
public final class Facts {

    private final Map<String, Object> facts = new LinkedHashMap<>();

    private Facts() {}

    public static Facts none() {
        return new Facts();
    }

    public static Facts of(String name, @Nullable Object value) {
        return none().and(name, value);
    }

    /** Leaves out what is null; identifiers are told by their text, as all else but numbers. */
    public Facts and(String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Money money -> facts.put(name, OrderViewMapper.money(money));
            case Boolean _, Integer _ -> facts.put(name, value);
            default -> facts.put(name, value.toString());
        }
        return this;
    }

    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(facts);
    }
}
