package io.trapiche.domain.oms;

import io.trapiche.domain.oms.Instruction.Outcome;
import io.trapiche.domain.oms.OmsAction.Change;
import io.trapiche.domain.oms.OmsSnapshot.Extent;
import io.trapiche.domain.shared.CommandId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything that was asked of an order, refused things too, in the order in which it was asked.
 *
 * @param byId each under its command's id, which nothing else of the order may have
 */
public record Instructions(Map<CommandId, Instruction<?>> byId) {

    static final Instructions NONE = new Instructions(Map.of());

    public Instructions {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    public Optional<Instruction<?>> find(CommandId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those of one kind. */
    public <A extends OmsAction> Stream<Instruction<A>> of(Class<A> kind) {
        return byId.values().stream()
                .filter(instruction -> kind.isInstance(instruction.action()))
                .map(instruction -> instruction.of(kind));
    }

    /** Those that VTEX has not answered for. */
    public Stream<Instruction<?>> pending() {
        return byId.values().stream().filter(Instruction::isPending);
    }

    /** Those of one kind that VTEX has not answered for. */
    public <A extends OmsAction> Stream<Instruction<A>> pending(Class<A> kind) {
        return of(kind).filter(Instruction::isPending);
    }

    /** The one asked for last. */
    public <A extends OmsAction> Optional<Instruction<A>> last(Class<A> kind) {
        return of(kind).reduce((_, later) -> later);
    }

    Instructions with(Instruction<?> asked) {
        Map<CommandId, Instruction<?>> all = new LinkedHashMap<>(byId);
        all.put(asked.commandId(), asked);
        return new Instructions(all);
    }

    /** An id that nothing has changes nothing. */
    Instructions settled(CommandId id, Outcome outcome) {
        return changed(id, instruction -> instruction.with(outcome));
    }

    Instructions sent(CommandId id, Instant at) {
        return changed(id, instruction -> instruction.sent(at));
    }

    Instructions taken(CommandId id, String changeId, Instant at) {
        return changed(id, instruction -> instruction.taken(changeId, at));
    }

    /** What is to be changed next is held against this. */
    Instructions changingFrom(Extent extent) {
        return pending(Change.class)
                .reduce(
                        this,
                        (all, change) -> all.with(change.before(extent)),
                        (_, later) -> later);
    }

    private Instructions changed(CommandId id, UnaryOperator<Instruction<?>> change) {
        return find(id).map(change).map(this::with).orElse(this);
    }

    /** Something of the kind was asked for before and is not settled. */
    public boolean hasPendingBefore(CommandId id, Class<? extends OmsAction> kind) {
        return pending()
                .takeWhile(asked -> !asked.commandId().equals(id))
                .anyMatch(asked -> kind.isInstance(asked.action()));
    }
}
