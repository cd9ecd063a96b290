package io.trapiche.adapter.vtex.call;

import org.springframework.http.HttpHeaders;

/** What proves to VTEX who calls. */
public sealed interface VtexCredentials {

    void fill(HttpHeaders headers);

    /** A key pair (VTEX guide on API authentication using API keys). */
    record KeyPair(String appKey, String appToken) implements VtexCredentials {

        @Override
        public void fill(HttpHeaders headers) {
            headers.set("X-VTEX-API-AppKey", appKey);
            headers.set("X-VTEX-API-AppToken", appToken);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** A token of a user or an app (VTEX Orders API). */
    record AuthCookie(String value) implements VtexCredentials {

        @Override
        public void fill(HttpHeaders headers) {
            headers.set("VtexIdclientAutCookie", value);
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
