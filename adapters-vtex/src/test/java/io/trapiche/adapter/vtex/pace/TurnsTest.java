package io.trapiche.adapter.vtex.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TurnsTest {

    private final Turns turns = new Turns();

    private record Call(Urgency urgency, int number) implements Turns.Waiting {}

    @Test
    void the_most_urgent_goes_first_and_the_oldest_of_its_kind() {
        List<Call> waiting =
                List.of(
                        new Call(Urgency.RECONCILE, 1),
                        new Call(Urgency.PLACE, 2),
                        new Call(Urgency.PLACE, 3));

        assertThat(turns.next(waiting)).hasValue(new Call(Urgency.PLACE, 2));
    }

    @Test
    void nobody_waits_for_nothing() {
        assertThat(turns.next(List.<Call>of())).isEmpty();
    }

    @Test
    void everybody_gets_a_share_when_all_keep_coming() {
        List<Call> waiting = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            waiting.add(new Call(urgency, 0));
        }
        Map<Urgency, Integer> taken = new EnumMap<>(Urgency.class);

        for (int turn = 0; turn < 480; turn++) {
            Urgency next = turns.next(waiting).orElseThrow().urgency();
            turns.taken(next);
            taken.merge(next, 1, Integer::sum);
        }

        assertThat(taken)
                .containsOnlyKeys(Urgency.values())
                .allSatisfy((_, count) -> assertThat(count).isGreaterThanOrEqualTo(10));
        assertThat(taken.get(Urgency.CANCEL)).isGreaterThanOrEqualTo(420);
    }
}
