package io.trapiche.sandbox.http;

/** What a call has to show for an account. */
public record Credentials(String account, String appKey, String appToken) {

    @Override
    public String toString() {
        return "Credentials[" + account + "]";
    }
}
