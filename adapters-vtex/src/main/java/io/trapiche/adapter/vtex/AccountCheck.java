package io.trapiche.adapter.vtex;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks one account's settings. */
final class AccountCheck {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,200}");
    private static final String SECRET_FORM = "16 to 200 letters, digits, hyphens or underscores";
    private static final Pattern HEADER = Pattern.compile("[\\x21-\\x7e]{1,4000}");
    private static final String HEADER_FORM = "printable, without blanks";

    private final VtexPropertiesCheck check;
    private final String path;

    private AccountCheck(VtexPropertiesCheck check, String path) {
        this.check = check;
        this.path = path;
    }

    static void check(VtexPropertiesCheck check, String name, VtexProperties.Account account) {
        String path = "accounts." + name;
        check.that(
                AccountName.parse("account", name) instanceof Parsed.Valid<AccountName>,
                path,
                "expected as name: " + AccountName.EXPECTED);
        new AccountCheck(check, path).check(account);
    }

    private void check(VtexProperties.Account account) {
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
        matches("callback-secret", account.callbackSecret(), SECRET, SECRET_FORM);
        if (isFilled(account.hookSecret())) {
            matches("hook-secret", account.hookSecret(), SECRET, SECRET_FORM);
        }
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
