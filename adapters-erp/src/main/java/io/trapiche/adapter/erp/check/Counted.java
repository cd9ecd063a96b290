package io.trapiche.adapter.erp.check;

/** Numbers of things in sentences. */
final class Counted {

    private Counted() {}

    /** For example {@code 1 broker} or {@code 3 brokers}. */
    static String of(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** For example {@code 1 broker is} or {@code 3 brokers are}. */
    static String are(int number, String thing) {
        return of(number, thing) + (number == 1 ? " is" : " are");
    }
}
