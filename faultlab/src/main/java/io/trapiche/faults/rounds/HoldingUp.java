package io.trapiche.faults.rounds;

import io.trapiche.faults.actors.ExportedOrders;
import io.trapiche.faults.actors.PlacedOrder;
import io.trapiche.faults.actors.Waiting;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Holds up one follower and looks how the others fare. */
record HoldingUp(ServiceProcess service, SteadyOrders orders, ExportedOrders exported) {

    private static final Duration PLACING = Duration.ofSeconds(7);
    private static final Duration LASTING = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    HeldUp holdUp(FollowerFault fault) throws SQLException, InterruptedException {
        boolean felt;
        Set<PlacedOrder> placed;
        long kafka;
        long others;
        long own;
        try (FollowerTrouble trouble = FollowerTrouble.begin(service, fault)) {
            Set<PlacedOrder> before = orders.accepted();
            felt = isFelt(trouble);
            placed = orders.acceptedSince(before);
            Waiting.pause(LASTING);
            kafka = exported.count(placed);
            others = count(fault.follower().other(), placed);
            own = count(fault.follower(), placed);
        }
        long ended = System.nanoTime();
        Optional<Duration> caughtUp =
                Waiting.await(() -> hasCaughtUp(fault.follower(), placed), PATIENCE)
                        ? since(ended)
                        : Optional.empty();
        Optional<Duration> together =
                GroupPositions.awaitTogether(service.jdbcUrl(), PATIENCE)
                        ? since(ended)
                        : Optional.empty();
        return new HeldUp(felt, placed.size(), kafka, others, own, caughtUp, together);
    }

    private static boolean isFelt(FollowerTrouble trouble)
            throws SQLException, InterruptedException {
        boolean felt = false;
        long end = System.nanoTime() + PLACING.toNanos();
        while (System.nanoTime() < end) {
            Waiting.pause(LOOK);
            felt |= trouble.isFelt();
        }
        return felt;
    }

    private static Optional<Duration> since(long nanos) {
        return Optional.of(Duration.ofNanos(System.nanoTime() - nanos));
    }

    private boolean hasCaughtUp(Follower follower, Set<PlacedOrder> placed) {
        try {
            return count(follower, placed) == placed.size() && service.tells().isWell(follower);
        } catch (SQLException _) {
            return false;
        }
    }

    private long count(Follower follower, Set<PlacedOrder> placed) throws SQLException {
        String sql =
                "select count(distinct stream_id) from "
                        + follower.table()
                        + " where stream_id = any (?)";
        try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
                PreparedStatement query = connection.prepareStatement(sql)) {
            Object[] streams = placed.stream().map(PlacedOrder::stream).toArray();
            query.setArray(1, connection.createArrayOf("text", streams));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
