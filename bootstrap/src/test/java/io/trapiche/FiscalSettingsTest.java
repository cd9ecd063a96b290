package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.fiscal.FiscalPolicy;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.settings.ServiceProperties;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FiscalSettingsTest {

    @Test
    void an_account_warns_of_wrong_check_digits_unless_it_refuses_them() {
        FiscalPolicies policies =
                policies(
                        Map.of(
                                "trapiche.accounts.lojademo.currency",
                                "BRL",
                                "trapiche.accounts.mercadinho.fiscal-documents",
                                "refuse"));

        assertThat(policies.of(new AccountName("lojademo"))).isEqualTo(FiscalPolicy.WARN);
        assertThat(policies.of(new AccountName("mercadinho"))).isEqualTo(FiscalPolicy.REFUSE);
        assertThat(policies.of(new AccountName("nobody"))).isEqualTo(FiscalPolicy.WARN);
    }

    @Test
    void nothing_else_can_be_set() {
        Map<String, String> settings =
                Map.of("trapiche.accounts.lojademo.fiscal-documents", "sometimes");

        assertThatThrownBy(() -> policies(settings)).isInstanceOf(BindException.class);
    }

    private static FiscalPolicies policies(Map<String, String> settings) {
        return new SettingsWiring()
                .fiscalPolicies(
                        new Binder(new MapConfigurationPropertySource(settings))
                                .bind("trapiche", ServiceProperties.class)
                                .get());
    }
}
