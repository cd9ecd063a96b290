package io.trapiche.testkit.engines;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database of its own for one test class or test; deleted with the engine when the JVM
 * ends.
 */
public record TestDatabase(String name, String jdbcUrl, String user, String password) {

    /** Opens a new connection each time; wrap it in a pool where that matters. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
