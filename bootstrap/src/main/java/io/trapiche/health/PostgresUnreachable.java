package io.trapiche.health;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in words, and not by a stack trace, why the start had no database. */
public final class PostgresUnreachable extends AbstractFailureAnalyzer<SQLException> {

    private static final String URL = "spring.datasource.url";
    private static final String ROLE = "spring.datasource.username";

    private final Environment settings;

    public PostgresUnreachable(Environment settings) {
        this.settings = settings;
    }

    /** The classes are those of PostgreSQL's table of error codes. Others are no such matter. */
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        String where = withoutParameters(settings.getProperty(URL, ""));
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" -> told("PostgreSQL does not answer at " + where + ".", refused);
            case "28" ->
                    told("PostgreSQL at " + where + " refuses the role or its password.", refused);
            case "3D" -> told("PostgreSQL at " + where + " has no such database.", refused);
            default -> null;
        };
    }

    private static FailureAnalysis told(String what, SQLException refused) {
        return new FailureAnalysis(what, action(), refused);
    }

    private static String action() {
        return "Mend %s, %s or its password, or the server; `trapiche check` looks at the settings."
                .formatted(URL, ROLE);
    }

    /** They may hold a password. */
    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
