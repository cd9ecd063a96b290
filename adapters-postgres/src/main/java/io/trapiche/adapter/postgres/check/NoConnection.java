package io.trapiche.adapter.postgres.check;

import java.sql.SQLException;
import java.util.Optional;

/** Why there is no connection, by the classes of PostgreSQL's table of error codes. */
public enum NoConnection {
    SILENT("PostgreSQL does not answer at %s"),
    REFUSED("PostgreSQL at %s refuses the role or its password"),
    NO_DATABASE("PostgreSQL at %s has no such database");

    private final String sentence;

    NoConnection(String sentence) {
        this.sentence = sentence;
    }

    /** Empty when it is none of these. */
    public static Optional<NoConnection> of(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" -> Optional.of(SILENT);
            case "28" -> Optional.of(REFUSED);
            case "3D" -> Optional.of(NO_DATABASE);
            default -> Optional.empty();
        };
    }

    /** In words, without an end. */
    public String told(String url) {
        return sentence.formatted(DatabaseAddress.shown(url));
    }
}
