package io.trapiche.application.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.CommandId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A command of an ERP system has one result, whatever else comes under its id. */
@Timeout(60)
class AnsweringCommandsTest {

    private final OrderWorld world = new OrderWorld();

    @BeforeEach
    void an_order_is_ready_for_handling() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
    }

    @Test
    void a_broken_command_under_the_id_of_an_accepted_one_has_no_second_result() {
        world.command(ErpCommands.acknowledgement());

        world.broken(ErpCommands.acknowledgement().commandId());

        assertThat(world.rejected()).isEmpty();
    }

    @Test
    void a_sound_command_under_the_id_of_a_rejected_one_is_not_carried_out() {
        world.broken(ErpCommands.acknowledgement().commandId());
        List<String> before = world.history();

        world.command(ErpCommands.acknowledgement());

        assertThat(world.history()).isEqualTo(before);
        assertThat(world.rejected()).hasSize(1);
    }

    @Test
    void a_broken_command_is_rejected_once() {
        CommandId id = new CommandId("broken-1");

        world.broken(id);
        world.broken(id);

        assertThat(world.rejected()).containsExactly(id);
    }
}
