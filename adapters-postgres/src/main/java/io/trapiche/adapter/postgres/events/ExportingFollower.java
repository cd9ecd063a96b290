package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.events.EventTokens.Claim;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hands a segment's events to the export, which keeps the position itself; the token store only
 * says whose turn it is.
 */
final class ExportingFollower extends EventFollower {

    static final String NAME = "export";

    private final EventExport export;
    private final int segments;
    private EventExport.@Nullable Segment open;

    ExportingFollower(Context context, EventExport export, int segment, int segments) {
        super(context, new Claim(NAME, segment));
        this.export = export;
        this.segments = segments;
    }

    @Override
    EventPosition open(EventPosition stored) {
        EventExport.Segment taken = export.open(claim().segment());
        open = taken;
        if (!context().log().hasComeTo(taken.position())) {
            throw new ExportAheadOfLog(taken.position());
        }
        return taken.position();
    }

    @Override
    void take(List<RecordedEvent> batch, EventPosition reached) {
        opened().write(batch.stream().filter(this::isOurs).toList(), reached);
    }

    private EventExport.Segment opened() {
        return Objects.requireNonNull(open, "taken before opened");
    }

    @Override
    boolean makeUp() {
        EventExport.Owed owed = opened().owed();
        if (owed == null) {
            return false;
        }
        EventPosition position = opened().position();
        int limit = context().batchSize();
        List<RecordedEvent> page = context().log().ofAccount(owed.account(), owed.after(), limit);
        boolean isLast = page.size() < limit || page.getLast().position().compareTo(position) >= 0;
        opened().writeOwed(
                        owed,
                        page.stream()
                                .filter(event -> event.position().compareTo(position) <= 0)
                                .filter(this::isOurs)
                                .toList(),
                        isLast ? position : page.getLast().position());
        return true;
    }

    private boolean isOurs(RecordedEvent event) {
        return Math.floorMod(event.stream().value().hashCode(), segments) == claim().segment();
    }

    @Override
    void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
