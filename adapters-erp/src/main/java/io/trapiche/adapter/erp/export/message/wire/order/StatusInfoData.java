package io.trapiche.adapter.erp.export.message.wire.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What VTEX's status means.
 *
 * @param waitsFor {@code vtex}, {@code seller}, {@code marketplace} or {@code nobody}; null for a
 *     status that VTEX's guides do not name
 * @param terminal nothing follows, apart from returns
 * @param currentStage of My Account, from one to five; zero when the order is on none
 * @param stages all five as they are called now; none when the order is on none
 */
public record StatusInfoData(
        @Nullable String waitsFor, boolean terminal, int currentStage, List<Stage> stages) {

    public StatusInfoData {
        stages = List.copyOf(stages);
    }

    /** One stage; {@code key} is VTEX's name for what it is called. */
    public record Stage(int stage, String key, String label) {}
}
