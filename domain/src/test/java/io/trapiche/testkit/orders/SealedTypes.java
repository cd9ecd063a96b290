package io.trapiche.testkit.orders;

import java.util.stream.Stream;

/** What there is of a sealed type. */
public final class SealedTypes {

    private SealedTypes() {}

    /** The records in the end, whatever groups they stand in. */
    public static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SealedTypes::leaves)
                : Stream.of(type);
    }
}
