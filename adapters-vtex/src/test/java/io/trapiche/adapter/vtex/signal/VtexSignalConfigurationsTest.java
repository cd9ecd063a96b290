package io.trapiche.adapter.vtex.signal;

import io.trapiche.adapter.vtex.SandboxWorld;
import io.trapiche.testkit.vtex.SignalConfigurationsContract;
import io.trapiche.testkit.vtex.VtexWorld;

final class VtexSignalConfigurationsTest extends SignalConfigurationsContract {

    @Override
    protected VtexWorld freshWorld() {
        return new SandboxWorld();
    }
}
