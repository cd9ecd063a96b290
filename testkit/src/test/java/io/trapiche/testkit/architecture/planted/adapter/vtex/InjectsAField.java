package io.trapiche.testkit.architecture.planted.adapter.vtex;

import org.springframework.beans.factory.annotation.Autowired;

final class InjectsAField {

    @Autowired private String injected;

    String injected() {
        return injected;
    }
}
