package io.trapiche.health;

import io.trapiche.adapter.postgres.check.DatabaseAddress;
import io.trapiche.adapter.postgres.check.NoConnection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Says in words, and not by a stack trace, why the start had no database. */
public final class PostgresUnreachable extends AbstractFailureAnalyzer<SQLException> {

    private final Environment settings;

    public PostgresUnreachable(Environment settings) {
        this.settings = settings;
    }

    /** Other failures of the database are no such matter. */
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException refused) {
        return NoConnection.of(refused).map(why -> told(why, refused)).orElse(null);
    }

    private FailureAnalysis told(NoConnection why, SQLException refused) {
        String url = settings.getProperty(DatabaseAddress.URL_SETTING, "");
        return new FailureAnalysis(
                why.told(url) + ".",
                "%s. `trapiche check` looks at all of it."
                        .formatted(StringUtils.capitalize(why.mend())),
                refused);
    }
}
