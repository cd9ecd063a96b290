package io.trapiche.adapter.postgres.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A piece of work in this process's hands; {@link WorkInHand} guards it. */
final class Hold {

    private Picked picked;
    private boolean atWork = true;
    private boolean hasNews;
    private @Nullable Instant next;
    private Instant until = Instant.MAX;

    Hold(Picked picked) {
        this.picked = picked;
    }

    /**
     * Work that rested long enough.
     *
     * @param next when it is wanted without being woken; null for never
     */
    record Rested(Picked picked, @Nullable Instant next) {}

    Picked picked() {
        return picked;
    }

    void rest(Picked reached, @Nullable Instant wanted, Instant end) {
        picked = reached;
        next = wanted;
        until = end;
        atWork = false;
    }

    Picked goOn() {
        atWork = true;
        return picked;
    }

    Rested rested() {
        return new Rested(picked, next);
    }

    /** True when it rests and can go on; otherwise it is done again after the present try. */
    boolean wake() {
        hasNews = atWork;
        return !atWork;
    }

    boolean takeNews() {
        boolean news = hasNews;
        hasNews = false;
        return news;
    }

    boolean isAtRest() {
        return !atWork;
    }

    boolean isDueAt(Instant now) {
        return !atWork && next != null && !next.isAfter(now);
    }

    boolean isOverAt(Instant now) {
        return !atWork && !until.isAfter(now);
    }
}
