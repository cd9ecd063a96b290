package io.trapiche.faults.rounds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Something that holds up one follower, and must not hold up the others. */
record FollowerFault(Kind kind, Follower follower) implements Strike {

    enum Kind {
        /** Its table is locked. */
        SLOW,
        /** Writing to its table fails. */
        FAILING,
        /** Its position's row is locked. */
        PAUSED
    }

    private static final String NO_LOCK = "select 1";

    /** Free for whoever holds no transaction id, which would hold up all who read events. */
    private static final String ADVISORY = "select pg_advisory_lock(2000033)";

    private static final String FAIL =
            "raise exception 'this table takes nothing for a while'; return new;";
    private static final String WAIT = "perform pg_advisory_xact_lock_shared(2000033); return new;";

    static List<FollowerFault> all() {
        return Arrays.stream(Kind.values())
                .flatMap(
                        kind ->
                                Stream.of(Follower.values())
                                        .map(one -> new FollowerFault(kind, one)))
                .toList();
    }

    /** Kept as long as it lasts. */
    String lock() {
        return switch (kind) {
            case SLOW -> "lock table " + follower.table() + " in share mode";
            case FAILING -> NO_LOCK;
            case PAUSED -> ADVISORY;
        };
    }

    /** What has to be there for it; empty for nothing. */
    List<String> preparation() {
        return switch (kind) {
            case SLOW -> List.of();
            case FAILING ->
                    List.of(function(FAIL), trigger("insert or update on " + follower.table(), ""));
            case PAUSED ->
                    List.of(
                            function(WAIT),
                            trigger(
                                    "update of token on event_token",
                                    "when (old.processor_name = '" + follower.processor() + "')"));
        };
    }

    /** What takes that away. */
    static String clearing() {
        return "drop function if exists held_up_by_faults cascade";
    }

    private static String function(String body) {
        return "create or replace function held_up_by_faults() returns trigger language plpgsql as"
                + " $$ begin "
                + body
                + " end $$";
    }

    private static String trigger(String event, String condition) {
        return "create or replace trigger held_up_by_faults before %s for each row %s execute function held_up_by_faults()"
                .formatted(event, condition);
    }

    @Override
    public String toString() {
        return "%s %s".formatted(kind, follower).toLowerCase(Locale.ROOT);
    }
}
