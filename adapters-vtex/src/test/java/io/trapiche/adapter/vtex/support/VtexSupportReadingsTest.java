package io.trapiche.adapter.vtex.support;

import io.trapiche.adapter.vtex.SandboxWorld;
import io.trapiche.testkit.vtex.SupportReadingsContract;
import io.trapiche.testkit.vtex.VtexWorld;

final class VtexSupportReadingsTest extends SupportReadingsContract {

    @Override
    protected VtexWorld freshWorld() {
        return new SandboxWorld();
    }
}
