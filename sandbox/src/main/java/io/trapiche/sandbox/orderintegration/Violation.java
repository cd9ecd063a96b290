package io.trapiche.sandbox.orderintegration;

/**
 * A fault of a body.
 *
 * @param field its path, such as {@code items[0].price}
 * @param code of the service that finds it, EOI005 for order integration itself
 */
record Violation(String field, String expectation, String code) {
    static final String VALIDATION = "EOI005";

    static Violation of(String field, String expectation) {
        return new Violation(field, expectation, VALIDATION);
    }

    String source() {
        return code.equals(VALIDATION) ? "Order Integration" : "Checkout";
    }
}
