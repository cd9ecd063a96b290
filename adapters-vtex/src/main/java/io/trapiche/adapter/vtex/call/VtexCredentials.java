package io.trapiche.adapter.vtex.call;

/** The key pair of one account (VTEX guide on API authentication using API keys). */
public record VtexCredentials(String appKey, String appToken) {

    @Override
    public String toString() {
        return "***";
    }
}
