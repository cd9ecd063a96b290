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
    HOOK_SECRETS("hook-secrets"),
    LOG_SECRETS("log-secrets"),
    CALLBACK_SECRET("callback-secret"),
    HOOK_SECRET("hook-secret");

    private final String name;

    AccountSetting(String name) {
        this.name = name;
    }

    /** Below {@link VtexPropertiesCheck#PREFIX}. */
    String of(String account) {
        return accountPath(account) + "." + name;
    }

    static String accountPath(String account) {
        return "accounts." + account;
    }

    @Override
    public String toString() {
        return name;
    }
}
