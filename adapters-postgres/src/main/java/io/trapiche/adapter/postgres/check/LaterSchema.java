package io.trapiche.adapter.postgres.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
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

    /** Empty where no migration was made that is newer than the newest known one. */
    public static Optional<LaterSchema> of(MigrationInfoService migrations) {
        MigrationVersion known =
                newest(migrations, MigrationState::isResolved).orElse(MigrationVersion.EMPTY);
        return newest(migrations, MigrationState::isApplied)
                .filter(applied -> applied.compareTo(known) > 0)
                .map(later -> new LaterSchema(later, known));
    }

    /** Repeatable migrations have no version. */
    private static Optional<MigrationVersion> newest(
            MigrationInfoService migrations, Predicate<MigrationState> counts) {
        return Arrays.stream(migrations.all())
                .filter(one -> counts.test(one.getState()))
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
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
