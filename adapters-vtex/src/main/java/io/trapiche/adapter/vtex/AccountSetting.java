package io.trapiche.adapter.vtex;

/** Settings of one account: what each is called. */
enum AccountSetting {
    APP_KEY("app-key"),
    APP_TOKEN("app-token"),
    AUTH_COOKIE("auth-cookie"),
    SECOND_APP_KEY("second-app-key"),
    SECOND_APP_TOKEN("second-app-token"),
    CALLBACK_KEYS("callback-keys"),
    CALLBACK_KEY("callback-key"),
    COMPROMISED_CALLBACK_KEYS("compromised-callback-keys"),
    HOOK_SECRETS("hook-secrets"),
    LOG_SECRETS("log-secrets"),
    FILTER_STATUSES("filter.statuses"),
    FILTER_EXPRESSION("filter.expression"),
    FILTER_FIRING("filter.disable-single-fire"),
    ORDERS_FROM("orders-from"),
    ORDERS_API("orders-api"),
    READING_REASON("reading-reason"),
    CALLBACK_SECRET("callback-secret"),
    HOOK_SECRET("hook-secret");

    /** Below {@link VtexPropertiesCheck#PREFIX}, as all of them. */
    static final String ACCOUNTS = "accounts";

    private final String name;

    AccountSetting(String name) {
        this.name = name;
    }

    String of(String account) {
        return accountPath(account) + "." + name;
    }

    static String accountPath(String account) {
        return ACCOUNTS + "." + account;
    }

    @Override
    public String toString() {
        return name;
    }
}
