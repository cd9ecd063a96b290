package io.trapiche.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

    @Test
    void an_accepted_command_leads_to_something() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision.Accepted<String, String>(List.of()))
                .withMessage("events: none (expected: at least one)");
    }

    @Test
    void its_events_cannot_be_changed_from_outside() {
        List<String> events = new ArrayList<>(List.of("one"));
        Decision<String, String> decision = new Decision.Accepted<>(events);
        events.add("two");
        assertThat(decision).isEqualTo(Decision.accept("one"));
    }
}
