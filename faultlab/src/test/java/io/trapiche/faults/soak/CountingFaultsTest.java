package io.trapiche.faults.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.faults.audit.Finding;
import org.junit.jupiter.api.Test;

class CountingFaultsTest {

    @Test
    void a_fault_that_never_happened_is_found() {
        FaultCounts counts = new FaultCounts();
        counts.expect("feed deleted");
        counts.expect("hook deleted");
        counts.count("feed deleted");
        counts.expect("feed deleted");

        assertThat(counts.missing()).extracting(Finding::order).containsExactly("hook deleted");
        assertThat(counts.of("feed deleted")).isEqualTo(1);
    }
}
