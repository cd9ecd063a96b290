package io.trapiche.faults.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StrikingInsideTransactionsTest {

    private static final String GIVE_BACK = "UPDATE work_queue\n   SET execution_time = $1";
    private static final String STORE = "update event_token as held\n   set token = reached.token";

    @Test
    void tells_a_session_from_a_signal_that_comes_in() {
        assertThat(pointsOf("UPDATE inbox SET processed_at = $1", "domain_event", "work_queue"))
                .containsExactly(KillPoint.MARKS);
        assertThat(pointsOf("INSERT INTO inbox (id, source)")).containsExactly(KillPoint.SIGNAL);
    }

    @Test
    void tells_who_is_woken_by_whom() {
        String claim = "INSERT INTO work_queue AS work (task_name)";
        assertThat(pointsOf(claim, "inbox")).containsExactly(KillPoint.WAKE_BY_SIGNAL);
        assertThat(pointsOf(claim, "domain_event", "order_document"))
                .containsExactly(KillPoint.WAKE);
        assertThat(pointsOf(claim)).isEmpty();
    }

    @Test
    void takes_no_lone_statement_for_the_end_of_a_session() {
        assertThat(pointsOf(GIVE_BACK, "domain_event", "inbox"))
                .containsExactly(KillPoint.WORK_ROW);
        assertThat(pointsOf(GIVE_BACK)).isEmpty();
        assertThat(pointsOf("WITH rested AS (\n    SELECT work.task_name"))
                .containsExactly(KillPoint.RESTED);
    }

    @Test
    void takes_neither_a_renewed_claim_nor_a_lone_follower_for_the_group() {
        assertThat(pointsOf(STORE, "order_view", "integration_log"))
                .containsExactly(KillPoint.POSITIONS, KillPoint.POSITION_OF_ALERTS);
        assertThat(pointsOf(STORE, "order_view")).isEmpty();
        assertThat(pointsOf("update event_token as token set \"timestamp\" = $1")).isEmpty();
    }

    private static List<KillPoint> pointsOf(String statement, String... written) {
        HeldLock.Waiter waiter = new HeldLock.Waiter(statement, Set.of(written));
        return Arrays.stream(KillPoint.values()).filter(point -> point.isWhere(waiter)).toList();
    }
}
