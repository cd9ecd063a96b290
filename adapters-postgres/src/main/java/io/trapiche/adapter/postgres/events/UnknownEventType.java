package io.trapiche.adapter.postgres.events;

/** A stored event has a type that this version does not know: a later version stored it. */
public final class UnknownEventType extends IllegalStateException {

    /**
     * Of a stored type.
     *
     * @param type its registered name
     */
    UnknownEventType(String type) {
        super("stored event of a type this version does not know: " + type);
    }
}
