package io.trapiche.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnginePortTest {

    @Test
    void a_second_port_is_never_the_first_that_nobody_listens_on_yet() {
        Iterator<Integer> free = List.of(40889, 40889, 40890).iterator();

        assertThat(EnginePort.anyBut(40889, free::next)).isEqualTo(40890);
    }
}
