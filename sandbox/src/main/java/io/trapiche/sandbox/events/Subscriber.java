package io.trapiche.sandbox.events;

/** Whose feed or hook it is: VTEX keeps one of each per application key. */
public record Subscriber(String account, String appKey) {

    public String key() {
        return account + "/" + appKey;
    }

    public static Subscriber ofKey(String key) {
        int slash = key.indexOf('/');
        return new Subscriber(key.substring(0, slash), key.substring(slash + 1));
    }
}
