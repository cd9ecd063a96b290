package io.trapiche.application.streams;

import io.trapiche.domain.shared.Decider;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of aggregate.
 *
 * @param name as stored, for ever
 * @param lane stream id under which the work of an order in this state is serialised; gives null
 *     when no work can follow
 * @param opening what is stored with the events of an accepted command, all or nothing, so that of
 *     many commands for one opening one is accepted, whatever streams they are for; gives null for
 *     most commands
 */
public record StreamType<C, S, E, R>(
        String name,
        Decider<C, S, E, R> decider,
        Class<E> eventType,
        Function<S, @Nullable StreamId> lane,
        BiFunction<StreamId, C, @Nullable Opening> opening) {}
