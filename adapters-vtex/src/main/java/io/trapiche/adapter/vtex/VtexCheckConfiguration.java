package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.call.VtexKeys;
import io.trapiche.adapter.vtex.check.CheckedAccount;
import io.trapiche.adapter.vtex.check.CheckedAccount.Login;
import io.trapiche.adapter.vtex.check.VtexCheck;
import io.trapiche.adapter.vtex.hook.HookConfiguration;
import io.trapiche.application.checking.port.LiveCheck;
import io.trapiche.application.seller.port.ConfiguredSellers;
import io.trapiche.domain.shared.AccountName;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A look at VTEX, without anything else of this edge. */
@Configuration(proxyBeanMethods = false)
@Import(VtexSettingsConfiguration.class)
public class VtexCheckConfiguration {

    @Bean
    LiveCheck vtexCheck(
            VtexProperties properties, VtexAccounts accounts, ConfiguredSellers sellers) {
        return new VtexCheck(
                CallSettings.of(properties),
                accounts.names().stream()
                        .map(name -> checked(name, properties, accounts, sellers))
                        .toList());
    }

    private static CheckedAccount checked(
            AccountName name,
            VtexProperties properties,
            VtexAccounts accounts,
            ConfiguredSellers sellers) {
        boolean hooked = properties.hookEnabled() && !accounts.hookSecrets(name).isEmpty();
        return new CheckedAccount(
                name,
                accounts.keys(name).map(keys -> logins(name, accounts, keys)).orElse(List.of()),
                setting(AccountSetting.APP_KEY, name),
                accounts.ordersAccess(name),
                accounts.timeZone(name),
                accounts.filter(name),
                hooked ? HookConfiguration.url(properties.publicBaseUrl(), name) : null,
                sellers.affiliates(name));
    }

    private static List<Login> logins(AccountName name, VtexAccounts accounts, VtexKeys keys) {
        AccountSetting first =
                accounts.settings(name).hasCookie()
                        ? AccountSetting.AUTH_COOKIE
                        : AccountSetting.APP_TOKEN;
        List<Login> logins = new ArrayList<>();
        logins.add(new Login(setting(first, name), keys.first()));
        if (keys.second() != null) {
            logins.add(new Login(setting(AccountSetting.SECOND_APP_TOKEN, name), keys.second()));
        }
        return logins;
    }

    private static String setting(AccountSetting setting, AccountName name) {
        return VtexPropertiesCheck.PREFIX + setting.of(name.value());
    }
}
