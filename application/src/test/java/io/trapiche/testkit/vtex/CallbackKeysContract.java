package io.trapiche.testkit.vtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.vtex.port.CallbackKeys;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.ContractOf;
import org.junit.jupiter.api.Test;

/** What {@link CallbackKeys} keep: {@code key-2} signs for {@code lojademo} and its old key not. */
@ContractOf(CallbackKeys.class)
public abstract class CallbackKeysContract {

    protected abstract CallbackKeys keys();

    @Test
    void the_current_key_signs_the_next_addresses() {
        assertThat(keys().current(new AccountName("lojademo"))).isEqualTo("key-2");
    }

    @Test
    void an_account_without_keys_calls_nobody() {
        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> keys().current(new AccountName("semchaves")))
                .satisfies(thrown -> assertThat(thrown.wasSent()).isFalse());
    }
}
