package io.trapiche.application.streams;

import io.trapiche.domain.shared.Decision;

/**
 * How a command ended.
 *
 * @param state of the aggregate after the decision
 */
public record Handled<S, E, R>(Decision<E, R> decision, S state) {}
