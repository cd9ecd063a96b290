package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.inbound.LiveSecrets;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks one account's settings. */
final class AccountCheck {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,200}");
    private static final String SECRET_FORM = "16 to 200 letters, digits, hyphens or underscores";
    private static final Pattern HEADER = Pattern.compile("[\\x21-\\x7e]{1,4000}");
    private static final String HEADER_FORM = "printable, without blanks";

    private static final Pattern KEY_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final String KEY_ID_FORM =
            "as key id: 1 to 32 lowercase letters, digits or hyphens";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{32,200}");
    private static final String KEY_FORM = "32 to 200 printable characters without blanks";

    private final VtexPropertiesCheck check;
    private final String path;

    private AccountCheck(VtexPropertiesCheck check, String path) {
        this.check = check;
        this.path = path;
    }

    static void check(
            VtexPropertiesCheck check,
            String name,
            VtexProperties.Account account,
            boolean hookEnabled) {
        String path = "accounts." + name;
        check.that(
                AccountName.parse("account", name) instanceof Parsed.Valid<AccountName>,
                path,
                "expected as name: " + AccountName.EXPECTED);
        AccountCheck accountCheck = new AccountCheck(check, path);
        accountCheck.checkCredentials(account);
        accountCheck.checkCallbackKeys(account);
        accountCheck.checkSecrets(account, hookEnabled);
        accountCheck.checkWhatIsGone(account);
    }

    private void checkCredentials(VtexProperties.Account account) {
        if (isFilled(account.authCookie())) {
            matches("auth-cookie", account.authCookie(), HEADER, HEADER_FORM);
            check.that(
                    !isFilled(account.appKey()) && !isFilled(account.appToken()),
                    path + ".auth-cookie",
                    "expected: either a cookie or a key pair");
        } else {
            matches("app-key", account.appKey(), HEADER, HEADER_FORM);
            matches("app-token", account.appToken(), HEADER, HEADER_FORM);
        }
        checkSecond(account);
    }

    private void checkCallbackKeys(VtexProperties.Account account) {
        new TreeMap<>(account.callbackKeys())
                .forEach(
                        (id, secret) -> {
                            String name = "callback-keys." + id;
                            that(KEY_ID.matcher(id).matches(), name, KEY_ID_FORM);
                            matches(name, secret, KEY, KEY_FORM);
                        });
        String current = account.callbackKey();
        if (current == null || current.isBlank()) {
            check.that(false, path + ".callback-key", "is missing");
            return;
        }
        that(
                account.callbackKeys().containsKey(current)
                        && !account.compromisedCallbackKeys().contains(current),
                "callback-key",
                "id of one of the callback-keys that is not compromised");
    }

    private void checkSecrets(VtexProperties.Account account, boolean hookEnabled) {
        checkLive("hook-secrets", account.hookSecrets());
        checkLive("log-secrets", account.logSecrets());
        check.that(
                !hookEnabled || !account.hookSecrets().isEmpty(),
                path + ".hook-secrets",
                "is missing, though hook-enabled is true");
        List<String> all =
                Stream.of(
                                account.callbackKeys().values(),
                                account.hookSecrets(),
                                account.logSecrets())
                        .flatMap(Collection::stream)
                        .toList();
        check.that(
                Set.copyOf(all).size() == all.size(),
                path,
                "expected: no callback key, hook secret or log secret twice");
    }

    private void checkLive(String name, List<String> secrets) {
        that(secrets.size() <= LiveSecrets.MOST, name, "one, or two while one follows another");
        secrets.forEach(secret -> matches(name, secret, SECRET, SECRET_FORM));
    }

    /** What is silently left out would be missed too late. */
    private void checkWhatIsGone(VtexProperties.Account account) {
        check.that(
                account.callbackSecret() == null,
                path + ".callback-secret",
                "is gone: name new secrets by key id in callback-keys and the one that signs in"
                        + " callback-key (docs/upgrading.md)");
        check.that(
                account.hookSecret() == null,
                path + ".hook-secret",
                "is gone: list it in hook-secrets (docs/upgrading.md)");
    }

    private void that(boolean sound, String name, String expected) {
        check.that(sound, path + "." + name, "expected: " + expected);
    }

    private void checkSecond(VtexProperties.Account account) {
        boolean key = isFilled(account.secondAppKey());
        boolean token = isFilled(account.secondAppToken());
        if (key) {
            matches("second-app-key", account.secondAppKey(), HEADER, HEADER_FORM);
        }
        if (key || token) {
            matches("second-app-token", account.secondAppToken(), HEADER, HEADER_FORM);
        }
        check.that(
                !token || key || !isFilled(account.authCookie()),
                path + ".second-app-key",
                "is missing");
    }

    private void matches(String name, @Nullable String value, Pattern form, String expected) {
        boolean filled = isFilled(value);
        check.that(filled, path + "." + name, "is missing");
        check.that(
                value == null || !filled || form.matcher(value).matches(),
                path + "." + name,
                "expected: " + expected);
    }

    private static boolean isFilled(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
