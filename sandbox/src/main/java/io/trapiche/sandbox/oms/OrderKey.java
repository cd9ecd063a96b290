package io.trapiche.sandbox.oms;

/** An order of an account. */
public record OrderKey(String account, String orderId) {

    String text() {
        return account + "/" + orderId;
    }
}
