package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.call.OrdersApi;
import io.trapiche.adapter.vtex.expression.FilterExpressions;
import io.trapiche.adapter.vtex.inbound.LiveSecrets;
import io.trapiche.adapter.vtex.signal.FilterStatuses;
import io.trapiche.application.vtex.port.FilterTrial;
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

    /** VTEX notes it down for people to read. */
    private static final Pattern REASON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}");

    private static final String REASON_FORM = "1 to 100 letters, digits, blanks, '.', '-' or '_'";

    private final VtexPropertiesCheck check;
    private final String account;

    private AccountCheck(VtexPropertiesCheck check, String account) {
        this.check = check;
        this.account = account;
    }

    static void check(VtexPropertiesCheck check, String name, VtexProperties.Account account) {
        check.account(AccountSetting.ACCOUNTS, name);
        AccountCheck accountCheck = new AccountCheck(check, name);
        accountCheck.checkCredentials(account);
        accountCheck.checkCallbackKeys(account);
        accountCheck.checkSecrets(account);
        accountCheck.checkSignals(account);
        accountCheck.checkReading(account);
        accountCheck.checkWhatIsGone(account);
    }

    /** What is not there at all is for {@link AccountNeeds} to tell. */
    private void checkCredentials(VtexProperties.Account settings) {
        matches(AccountSetting.AUTH_COOKIE, settings.authCookie(), HEADER, HEADER_FORM);
        matches(AccountSetting.APP_KEY, settings.appKey(), HEADER, HEADER_FORM);
        matches(AccountSetting.APP_TOKEN, settings.appToken(), HEADER, HEADER_FORM);
        that(
                !settings.hasCookie() || !(settings.hasAppKey() || settings.hasAppToken()),
                AccountSetting.AUTH_COOKIE,
                "expected: either a cookie or a key pair");
        checkSecond(settings);
    }

    private void checkSecond(VtexProperties.Account settings) {
        boolean key = isFilled(settings.secondAppKey());
        boolean token = isFilled(settings.secondAppToken());
        matches(AccountSetting.SECOND_APP_KEY, settings.secondAppKey(), HEADER, HEADER_FORM);
        matches(AccountSetting.SECOND_APP_TOKEN, settings.secondAppToken(), HEADER, HEADER_FORM);
        that(!key || token, AccountSetting.SECOND_APP_TOKEN, "is missing");
        that(!token || key || !settings.hasCookie(), AccountSetting.SECOND_APP_KEY, "is missing");
    }

    private void checkCallbackKeys(VtexProperties.Account settings) {
        new TreeMap<>(settings.callbackKeys()).forEach(this::checkCallbackKey);
        that(
                settings.compromisedCallbackKeys().stream()
                        .allMatch(id -> KEY_ID.matcher(id).matches()),
                AccountSetting.COMPROMISED_CALLBACK_KEYS,
                "expected: " + KEY_ID_FORM);
        String current = settings.callbackKey();
        that(
                current == null
                        || current.isBlank()
                        || settings.callbackKeys().isEmpty()
                        || settings.signingKeys().containsKey(current),
                AccountSetting.CALLBACK_KEY,
                "expected: id of one of the callback-keys that is not compromised");
    }

    private void checkCallbackKey(String id, String secret) {
        String name = AccountSetting.CALLBACK_KEYS.of(account) + "." + id;
        check.that(KEY_ID.matcher(id).matches(), name, "expected: " + KEY_ID_FORM);
        check.that(KEY.matcher(secret).matches(), name, "expected: " + KEY_FORM);
    }

    private void checkSecrets(VtexProperties.Account settings) {
        checkLive(AccountSetting.HOOK_SECRETS, settings.hookSecrets());
        checkLive(AccountSetting.LOG_SECRETS, settings.logSecrets());
        List<String> all =
                Stream.of(
                                settings.callbackKeys().values(),
                                settings.hookSecrets(),
                                settings.logSecrets())
                        .flatMap(Collection::stream)
                        .toList();
        check.that(
                Set.copyOf(all).size() == all.size(),
                AccountSetting.accountPath(account),
                "expected: no callback key, hook secret or log secret twice");
    }

    private void checkLive(AccountSetting setting, List<String> secrets) {
        that(
                secrets.size() <= LiveSecrets.MOST,
                setting,
                "expected: one, or two while one follows another");
        secrets.forEach(
                secret ->
                        that(
                                SECRET.matcher(secret).matches(),
                                setting,
                                "expected: " + SECRET_FORM));
    }

    private void checkSignals(VtexProperties.Account settings) {
        VtexProperties.Filter filter = settings.filter();
        FilterStatuses.faults(filter.statuses())
                .forEach(fault -> that(false, AccountSetting.FILTER_STATUSES, fault));
        that(
                filter.statuses().isEmpty() || filter.expression() == null,
                AccountSetting.FILTER_EXPRESSION,
                "expected: statuses or an expression, for VTEX takes no filter with both");
        that(
                !filter.disableSingleFire() || filter.expression() != null,
                AccountSetting.FILTER_FIRING,
                "expected: only with an expression, for VTEX takes it with no other filter");
        checkExpression(filter.expression());
        that(
                settings.ordersFrom() == null || settings.wantedFrom().isPresent(),
                AccountSetting.ORDERS_FROM,
                "expected: a day such as 2026-01-31, or a moment such as 2026-01-31T12:00:00Z");
    }

    private void checkExpression(@Nullable String expression) {
        String fault = expression == null ? null : FilterExpressions.fault(expression);
        that(
                fault == null,
                AccountSetting.FILTER_EXPRESSION,
                fault + " (expected: JSONata of 1 to " + FilterTrial.LONGEST + " characters)");
    }

    private void checkReading(VtexProperties.Account settings) {
        String reason = settings.readingReason();
        matches(AccountSetting.READING_REASON, reason, REASON, REASON_FORM);
        that(
                !isFilled(reason) || settings.ordersApi() == OrdersApi.PII,
                AccountSetting.READING_REASON,
                "expected: only with %s=pii".formatted(AccountSetting.ORDERS_API));
    }

    /** What is silently left out would be missed too late. */
    private void checkWhatIsGone(VtexProperties.Account settings) {
        that(
                settings.callbackSecret() == null,
                AccountSetting.CALLBACK_SECRET,
                "is gone: name new secrets by key id in callback-keys and the one that signs in"
                        + " callback-key (docs/upgrading.md)");
        that(
                settings.hookSecret() == null,
                AccountSetting.HOOK_SECRET,
                "is gone: list it in hook-secrets (docs/upgrading.md)");
    }

    private void matches(
            AccountSetting setting, @Nullable String value, Pattern form, String expected) {
        that(
                value == null || value.isBlank() || form.matcher(value).matches(),
                setting,
                "expected: " + expected);
    }

    private void that(boolean sound, AccountSetting setting, String fault) {
        check.that(sound, setting.of(account), fault);
    }

    private static boolean isFilled(@Nullable String value) {
        return VtexProperties.Account.isFilled(value);
    }
}
