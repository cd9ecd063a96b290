package io.trapiche.settings.declared;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;

/**
 * A setting as the code declares it.
 *
 * @param name with {@code *} where a name of the operator's own belongs, for example {@code
 *     trapiche.accounts.*.currency}
 * @param takenBy the record of which it is a part, however deep
 * @param component the component of a settings record that takes it
 * @param keyed whether further names of the operator's own may follow, as below {@code
 *     trapiche.kafka.properties}
 * @param defaults what holds while it is not set; empty for nothing
 */
public record DeclaredSetting(
        String name,
        Class<? extends Record> takenBy,
        RecordComponent component,
        boolean keyed,
        List<String> defaults) {

    static final String ANY = "*";

    /** Whether it takes several values, each of which may be given by its index. */
    boolean listed() {
        return Collection.class.isAssignableFrom(component.getType());
    }

    /** Elements between dots. */
    List<String> elements() {
        return List.of(name.split("\\."));
    }
}
