package io.trapiche.testkit.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.checking.port.LiveCheck;
import io.trapiche.testkit.ContractOf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link LiveCheck} keeps. */
@ContractOf(LiveCheck.class)
public abstract class LiveCheckContract {

    /** A secret that every look is given. */
    protected static final String SECRET = "s3cret-of-the-look";

    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(12);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    /** At a system that is as it is to be. */
    protected abstract LiveCheck atSoundSystem();

    /** At an address where nobody listens. */
    protected abstract LiveCheck atNobody();

    /** At an address that takes connections and says nothing. */
    protected abstract LiveCheck atSilence();

    /** The setting of the address. */
    protected abstract String addressSetting();

    /** What somebody would find changed there; any text that a change would change. */
    protected abstract String stateOfSystem();

    @Test
    void a_sound_system_has_nothing_wrong_and_says_what_it_is() {
        List<Finding> findings = atSoundSystem().look();

        assertThat(findings).isNotEmpty().noneMatch(Finding::isWrong);
    }

    @Test
    void nothing_is_changed_however_often_it_is_looked_at() {
        String before = stateOfSystem();

        List<Finding> first = atSoundSystem().look();
        List<Finding> second = atSoundSystem().look();

        assertThat(second).isEqualTo(first);
        assertThat(stateOfSystem()).isEqualTo(before);
    }

    @Test
    void nobody_there_is_told_with_the_setting_and_without_a_secret() {
        toldWithin(A_FEW_SECONDS, atNobody());
    }

    @Test
    void somebody_who_says_nothing_is_told_in_time() {
        toldWithin(HALF_A_MINUTE, atSilence());
    }

    private void toldWithin(Duration time, LiveCheck check) {
        Instant before = Instant.now();

        List<Finding> findings = check.look();

        assertThat(Duration.between(before, Instant.now())).isLessThan(time);
        assertThat(findings).filteredOn(Finding::isWrong).hasSize(1);
        assertThat(findings)
                .filteredOn(Finding::isWrong)
                .first()
                .extracting(Finding::sentence)
                .asString()
                .contains(addressSetting())
                .doesNotContain(SECRET);
    }
}
