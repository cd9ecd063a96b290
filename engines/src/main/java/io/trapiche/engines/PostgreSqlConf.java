package io.trapiche.engines;

/** The server's settings, written anew at each start so that what runs is what this file says. */
final class PostgreSqlConf {
    private PostgreSqlConf() {}

    /** Logged errors carry neither statements nor details: both can hold personal data. */
    static String text(int port) {
        return """
            # Written by Trapiche at each start; changes made here are lost.
            listen_addresses = '%s'
            port = %d
            unix_socket_directories = ''
            max_connections = 200
            shared_buffers = '128MB'
            max_wal_size = '1GB'
            jit = off

            fsync = on
            full_page_writes = on
            synchronous_commit = on

            # A transaction left open holds back every reader of events.
            idle_in_transaction_session_timeout = '10s'
            transaction_timeout = '5min'

            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            datestyle = 'iso, ymd'

            logging_collector = on
            log_directory = '../log'
            log_filename = 'postgresql-%%a.log'
            log_rotation_age = '1d'
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_line_prefix = '%%m [%%p] '
            log_error_verbosity = terse
            log_min_error_statement = panic
            """
                .formatted(EnginePort.HOST, port);
    }
}
