package io.trapiche.testkit.architecture.planted.adapter.vtex;

final class SpeaksToTheTerminal {

    private SpeaksToTheTerminal() {}

    static void speak() {
        System.out.println("planted");
    }
}
