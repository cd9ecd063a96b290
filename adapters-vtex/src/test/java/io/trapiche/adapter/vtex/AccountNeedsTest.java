package io.trapiche.adapter.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.vtex.port.VtexAccountNeeds.MissingSetting;
import io.trapiche.domain.shared.AccountName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What an account lacks is told by the name of the setting, and holds that account alone. */
final class AccountNeedsTest {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final String PATH = "trapiche.vtex.accounts.lojademo.";
    private static final String[] CREDENTIALS = {"app-key=key-of-l", "app-token=token-of-l"};
    private static final String[] SIGNING = {
        "callback-keys.k1=callback-key-1-of-lojademo-0123456789", "callback-key=k1"
    };

    private final List<String> own = new ArrayList<>();
    private boolean hookEnabled;

    @Test
    void nothing_when_everything_is_there() {
        assertThat(lacking(CREDENTIALS, SIGNING)).isEmpty();
        assertThat(accounts().keys(ACCOUNT)).isPresent();
        assertThat(accounts().signingKeys(ACCOUNT)).isPresent();
    }

    @Test
    void a_key_pair() {
        assertThat(lacking(SIGNING)).containsExactly("app-key", "app-token");
        assertThat(accounts().keys(ACCOUNT)).isEmpty();
    }

    @Test
    void half_a_key_pair_and_blank_counts_as_missing() {
        assertThat(lacking(new String[] {"app-key=key-of-l", "app-token= "}, SIGNING))
                .containsExactly("app-token");
        assertThat(accounts().keys(ACCOUNT)).isEmpty();
    }

    @Test
    void nothing_where_a_cookie_stands_for_the_key_pair() {
        assertThat(lacking(new String[] {"auth-cookie=cookie"}, SIGNING)).isEmpty();
    }

    @Test
    void the_keys_that_sign_addresses() {
        assertThat(lacking(CREDENTIALS)).containsExactly("callback-keys", "callback-key");
        assertThat(accounts().signingKeys(ACCOUNT)).isEmpty();
        assertThat(accounts().keys(ACCOUNT)).as("may be read all the same").isPresent();
    }

    @Test
    void the_key_that_signs_from_now_on() {
        assertThat(lacking(CREDENTIALS, new String[] {SIGNING[0]})).containsExactly("callback-key");
        assertThat(accounts().signingKeys(ACCOUNT)).isEmpty();
    }

    @Test
    void a_hook_secret_when_hooks_are_set_up() {
        hookEnabled = true;

        assertThat(lacking(CREDENTIALS, SIGNING)).containsExactly("hook-secrets");
    }

    @Test
    void everything_where_the_seller_has_no_settings_for_vtex() {
        AccountNeeds needs = new AccountNeeds(accounts(), false);
        AccountName seller = new AccountName("mercadinho");

        assertThat(needs.accounts()).contains(seller);
        assertThat(needs.lacking(seller))
                .extracting(MissingSetting::name)
                .containsExactly(
                        "trapiche.vtex.accounts.mercadinho.app-key",
                        "trapiche.vtex.accounts.mercadinho.app-token",
                        "trapiche.vtex.accounts.mercadinho.callback-keys",
                        "trapiche.vtex.accounts.mercadinho.callback-key");
    }

    private List<String> lacking(String[]... settings) {
        own.clear();
        Arrays.stream(settings).flatMap(Arrays::stream).forEach(own::add);
        List<MissingSetting> missing = new AccountNeeds(accounts(), hookEnabled).lacking(ACCOUNT);
        assertThat(missing).allMatch(setting -> setting.name().startsWith(PATH));
        assertThat(missing.toString()).doesNotContain("-of-l");
        return missing.stream().map(setting -> setting.name().substring(PATH.length())).toList();
    }

    private VtexAccounts accounts() {
        Map<String, String> settings = new HashMap<>();
        settings.put("trapiche.vtex.public-base-url", "https://hub.example.com");
        own.stream()
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> settings.put(PATH + setting[0], setting[1]));
        VtexProperties properties =
                new Binder(new MapConfigurationPropertySource(settings))
                        .bindOrCreate("trapiche.vtex", VtexProperties.class);
        return new VtexAccounts(properties, Set.of(ACCOUNT, new AccountName("mercadinho")));
    }
}
