package io.trapiche.benchmarks.process;

import java.time.Duration;

/**
 * CPU time by process.
 *
 * @param postgres the server with all its processes
 * @param load this process: places orders, and is the ERP
 */
public record Cpu(
        Duration service, Duration postgres, Duration broker, Duration sandbox, Duration load) {

    public Cpu since(Cpu before) {
        return new Cpu(
                service.minus(before.service),
                postgres.minus(before.postgres),
                broker.minus(before.broker),
                sandbox.minus(before.sandbox),
                load.minus(before.load));
    }

    /** What a user pays for: the rest belongs to others. */
    public Duration serviceAndPostgres() {
        return service.plus(postgres);
    }
}
