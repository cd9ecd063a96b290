package io.trapiche.adapter.postgres.check;

import java.sql.SQLException;
import java.util.Optional;

/** Why there is no connection, by the classes of PostgreSQL's table of error codes. */
public enum NoConnection {
    SILENT("PostgreSQL does not answer at %s", Mend.SETTINGS),
    REFUSED("PostgreSQL at %s refuses the role or its password", Mend.SETTINGS),
    NO_DATABASE("PostgreSQL at %s has no such database", Mend.SETTINGS),
    NOT_NOW(
            "PostgreSQL at %s takes no connections at present, as it starts, recovers or stops",
            "wait until it takes them, and try again; its own log says how far it is"),
    FULL(
            "PostgreSQL at %s has no connection left",
            "raise max_connections of the server, or lower spring.datasource.hikari.maximum-pool-size");

    private final String sentence;
    private final String mend;

    NoConnection(String sentence, String mend) {
        this.sentence = sentence;
        this.mend = mend;
    }

    private static final class Mend {
        static final String SETTINGS =
                "mend %s, %s, %s or the server"
                        .formatted(
                                DatabaseAddress.URL_SETTING,
                                DatabaseAddress.ROLE_SETTING,
                                DatabaseAddress.PASSWORD_SETTING);
    }

    /** Empty when it is none of these. */
    public static Optional<NoConnection> of(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "57P01", "57P02", "57P03" -> Optional.of(NOT_NOW);
            case "53300" -> Optional.of(FULL);
            default -> ofClass(state.substring(0, Math.min(2, state.length())));
        };
    }

    private static Optional<NoConnection> ofClass(String states) {
        return switch (states) {
            case "08" -> Optional.of(SILENT);
            case "28" -> Optional.of(REFUSED);
            case "3D" -> Optional.of(NO_DATABASE);
            default -> Optional.empty();
        };
    }

    /** What to do about it, without an end. */
    public String mend() {
        return mend;
    }

    /** In words, without an end. */
    public String told(String url) {
        return sentence.formatted(DatabaseAddress.shown(url));
    }
}
