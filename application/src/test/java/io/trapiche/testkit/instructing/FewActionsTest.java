package io.trapiche.testkit.instructing;

import io.trapiche.application.instructing.port.OmsActionReader;

final class FewActionsTest extends OmsActionReaderContract {

    @Override
    protected OmsActionReader reader() {
        return new FewActions();
    }
}
