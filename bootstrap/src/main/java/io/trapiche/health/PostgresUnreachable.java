package io.trapiche.health;

import io.trapiche.adapter.postgres.check.DatabaseAddress;
import io.trapiche.adapter.postgres.check.NoConnection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in words, and not by a stack trace, why the start had no database. */
public final class PostgresUnreachable extends AbstractFailureAnalyzer<SQLException> {

    private final Environment settings;

    public PostgresUnreachable(Environment settings) {
        this.settings = settings;
    }

    /** Other failures of the database are no such matter. */
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException refused) {
        return NoConnection.of(refused)
                .map(why -> why.told(settings.getProperty(DatabaseAddress.URL_SETTING, "")) + ".")
                .map(what -> new FailureAnalysis(what, action(), refused))
                .orElse(null);
    }

    private static String action() {
        return "Mend %s, %s or its password, or the server; `trapiche check` looks at all of them."
                .formatted(DatabaseAddress.URL_SETTING, DatabaseAddress.ROLE_SETTING);
    }
}
