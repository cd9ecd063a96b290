package io.trapiche.faults.rounds;

import io.trapiche.faults.actors.Waiting;
import io.trapiche.faults.audit.Finding;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does to the service what the plan says, and has it up again behind each. */
record ProcessFaults(ServiceProcess service, List<Injection> plan) {

    private static final Logger log = LoggerFactory.getLogger(ProcessFaults.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** Gives what must not have happened meanwhile: the service ending by itself. */
    List<Finding> strike() throws IOException, InterruptedException {
        List<Finding> found = new ArrayList<>();
        for (Injection injection : plan) {
            Waiting.pause(injection.after());
            restartIfEnded(found);
            log.info("{}", injection);
            strike(injection);
        }
        return found;
    }

    void restartIfEnded(List<Finding> found) throws IOException, InterruptedException {
        if (!service.isAlive()) {
            found.add(new Finding("up", "service", "it does not end by itself", "it ended"));
            service.start();
        }
    }

    private void strike(Injection injection) throws IOException, InterruptedException {
        switch (injection.strike()) {
            case Injection.Kind kind -> strike(kind, injection.lasts());
            case KillPoint point -> killInside(point);
            case FollowerFault fault -> trouble(fault, injection.lasts());
        }
    }

    private void strike(Injection.Kind kind, Duration lasts)
            throws IOException, InterruptedException {
        switch (kind) {
            case KILL_SERVICE -> {
                service.kill();
                service.start();
            }
            case KILL_POSTGRES -> service.killPostgres();
            case FREEZE_SERVICE -> service.freeze(lasts);
            case OPEN_TRANSACTION -> Thread.ofVirtual().start(() -> holdTransaction(lasts));
        }
    }

    /** Among few orders and many faults a point may not be come by. */
    private void killInside(KillPoint point) throws IOException, InterruptedException {
        if (new KillInside(service).strike(point, LONGEST_WAIT).isEmpty()) {
            log.warn("not come by: {}", point);
        }
    }

    private void trouble(FollowerFault fault, Duration lasts) throws InterruptedException {
        try (FollowerTrouble _ = FollowerTrouble.begin(service, fault)) {
            Waiting.pause(lasts);
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL does not come back", failure);
        }
    }

    /** With an id of its own, in another database, as anybody's report would. */
    private void holdTransaction(Duration time) {
        try (Connection connection = DriverManager.getConnection(service.otherJdbcUrl());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_current_xact_id(), pg_sleep(" + time.toSeconds() + ")");
            connection.rollback();
        } catch (SQLException ended) {
            log.info("the open transaction ended with its server: {}", ended.getSQLState());
        }
    }
}
