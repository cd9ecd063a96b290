package io.trapiche.adapter.postgres.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A schema that a later version of Trapiche has migrated. An earlier one would read and write past
 * what it does not know.
 *
 * @param at the version of the schema
 * @param known the newest that this version of Trapiche knows
 */
public record LaterSchema(MigrationVersion at, MigrationVersion known) {

    /** What is to be there. */
    static final String EXPECTED = "a version that this one knows";

    /** Empty where this version of Trapiche knows every migration that was made. */
    public static Optional<LaterSchema> of(MigrationInfoService migrations) {
        return Arrays.stream(migrations.all())
                .filter(one -> one.getState().isApplied() && !one.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(later -> new LaterSchema(later, newest(migrations)));
    }

    private static MigrationVersion newest(MigrationInfoService migrations) {
        return Arrays.stream(migrations.all())
                .filter(one -> one.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    /** In words, behind the schema's name. */
    public String told() {
        return "is at version %s, made by a later version of Trapiche, and this one knows %s at most"
                .formatted(at, known);
    }

    /** The way out. */
    public static String mend() {
        return "run that later version, or restore a copy of the database from before its first start";
    }
}
