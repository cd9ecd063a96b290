package io.trapiche.testkit.vtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.SignalConfigurations.Shown;
import io.trapiche.application.guarding.port.SignalConfigurations.Told;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.testkit.ContractOf;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all {@link SignalConfigurations} keep. */
@ContractOf(SignalConfigurations.class)
public abstract class SignalConfigurationsContract extends VtexContract {

    private static final Shown RIGHT = new Shown.Right(Duration.ZERO);
    private static final Told DONE = new Told.Done();

    @ParameterizedTest
    @EnumSource
    void what_was_configured_is_shown(SignalSource source) {
        assertThat(look(source)).isEqualTo(new Shown.Missing());

        assertThat(configure(source)).isEqualTo(DONE);
        assertThat(look(source)).isEqualTo(RIGHT);
        assertThat(configure(source)).isEqualTo(DONE);
        assertThat(look(source)).isEqualTo(RIGHT);
    }

    @Test
    void a_feed_and_a_hook_are_two_things() {
        assertThat(configure(SignalSource.FEED)).isEqualTo(DONE);

        assertThat(look(SignalSource.HOOK)).isEqualTo(new Shown.Missing());
    }

    @ParameterizedTest
    @EnumSource
    void what_vtex_deleted_is_missing(SignalSource source) {
        assertThat(configure(source)).isEqualTo(DONE);

        world().lose(source);

        assertThat(look(source)).isEqualTo(new Shown.Missing());
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_changed_is_told_and_put_right(SignalSource source) {
        assertThat(configure(source)).isEqualTo(DONE);

        world().change(source);

        assertThat(look(source)).isInstanceOf(Shown.Other.class);
        assertThat(configure(source)).isEqualTo(DONE);
        assertThat(look(source)).isEqualTo(RIGHT);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_removed_is_gone_and_nothing_is_removed_twice(SignalSource source) {
        assertThat(configure(source)).isEqualTo(DONE);

        assertThat(remove(source)).isEqualTo(DONE);
        assertThat(look(source)).isEqualTo(new Shown.Missing());
        assertThat(remove(source)).isEqualTo(DONE);
    }

    @Test
    void a_feed_tells_how_long_its_oldest_signal_waits() {
        assertThat(configure(SignalSource.FEED)).isEqualTo(DONE);
        readyForHandling("1001");

        assertThat(look(SignalSource.FEED))
                .isInstanceOfSatisfying(
                        Shown.Right.class,
                        right -> assertThat(right.waiting()).isLessThan(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @EnumSource
    void a_key_without_the_right_is_told_so(SignalSource source) {
        world().forbidConfiguring();

        assertThat(look(source)).isEqualTo(new Shown.Denied());
        assertThat(configure(source)).isEqualTo(new Told.Denied());
        assertThat(remove(source)).isEqualTo(new Told.Denied());
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_of_another_kind_says_nothing(SignalSource source) {
        assertThat(configure(source)).isEqualTo(DONE);
        world().throttle(Duration.ofSeconds(7));

        assertThatExceptionOfType(VtexUnavailable.class).isThrownBy(() -> look(source));
        assertThatExceptionOfType(VtexUnavailable.class).isThrownBy(() -> configure(source));
        assertThatExceptionOfType(VtexUnavailable.class).isThrownBy(() -> remove(source));
        world().recover();

        assertThat(look(source)).isEqualTo(RIGHT);
    }

    private Shown look(SignalSource source) {
        return world().signals().look(world().account(), source);
    }

    private Told configure(SignalSource source) {
        return world().signals().configure(world().account(), source);
    }

    private Told remove(SignalSource source) {
        return world().signals().remove(world().account(), source);
    }
}
