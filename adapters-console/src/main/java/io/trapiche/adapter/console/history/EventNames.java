package io.trapiche.adapter.console.history;

/** Knows the names under which events are registered. */
@FunctionalInterface
public interface EventNames {

    /** The name of the event's type; fails for an event that was never registered. */
    String nameOf(Object event);
}
