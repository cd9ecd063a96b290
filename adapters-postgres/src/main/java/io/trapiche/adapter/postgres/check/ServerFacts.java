package io.trapiche.adapter.postgres.check;

import io.trapiche.application.checking.port.Finding;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Version, encoding, and whether what is committed is kept. */
final class ServerFacts implements PostgresCheck.Part {

    /** The oldest that PostgreSQL's makers maintain. */
    private static final int OLDEST_MAJOR = 15;

    /** How {@code server_version_num} counts. */
    private static final int PER_MAJOR = 10_000;

    private final String address;

    ServerFacts(String address) {
        this.address = address;
    }

    /**
     * What the server says of itself.
     *
     * @param readOnly a standby, or set to take no writes
     */
    private record Server(
            String version,
            int versionNumber,
            String encoding,
            String fsync,
            String fullPageWrites,
            String synchronousCommit,
            boolean readOnly) {}

    @Override
    public List<Finding> look(JdbcClient database) {
        return judged(
                database.sql(
                                """
                                select current_setting('server_version') as version,
                                       current_setting('server_version_num')::int as version_number,
                                       current_setting('server_encoding') as encoding,
                                       current_setting('fsync') as fsync,
                                       current_setting('full_page_writes') as full_page_writes,
                                       current_setting('synchronous_commit') as synchronous_commit,
                                       pg_is_in_recovery()
                                           or current_setting('default_transaction_read_only')::bool
                                           as read_only
                                """)
                        .query(Server.class)
                        .single());
    }

    private List<Finding> judged(Server server) {
        List<Finding> findings = new ArrayList<>();
        findings.add(version(server));
        if (!server.encoding().equals("UTF8")) {
            findings.add(
                    Finding.wrong(
                            "the database's encoding is " + server.encoding(),
                            "UTF8",
                            "make another one by create database … encoding 'UTF8' template template0"));
        }
        if (server.readOnly()) {
            findings.add(
                    Finding.wrong(
                            "the server takes no writes",
                            "the primary, with default_transaction_read_only off",
                            "mend " + DatabaseAddress.URL_SETTING + " or the role's setting"));
        }
        durable(findings, "fsync", server.fsync());
        durable(findings, "full_page_writes", server.fullPageWrites());
        durable(findings, "synchronous_commit", server.synchronousCommit());
        return findings;
    }

    private Finding version(Server server) {
        String seen = "PostgreSQL " + server.version() + " at " + address;
        return server.versionNumber() >= OLDEST_MAJOR * PER_MAJOR
                ? Finding.sound(seen)
                : Finding.wrong(seen, OLDEST_MAJOR + " or later", "upgrade the server");
    }

    /** Of the values that are not off, {@code local} and more keep a commit. */
    private static void durable(List<Finding> findings, String setting, String value) {
        if (value.equals("off")) {
            findings.add(
                    Finding.wrong(
                            setting + " is off, and a crash loses orders that were accepted",
                            "on",
                            "set it on for the server, the database and the role"));
        }
    }
}
