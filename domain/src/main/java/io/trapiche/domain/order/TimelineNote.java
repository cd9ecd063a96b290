package io.trapiche.domain.order;

import io.trapiche.domain.shared.PersonalData;

/**
 * What people read on an order's timeline (VTEX: {@code interactions}).
 *
 * @param source who says so: a system or a person's role
 * @param message free text, which may be about a person
 */
public record TimelineNote(String source, PersonalData message) {}
