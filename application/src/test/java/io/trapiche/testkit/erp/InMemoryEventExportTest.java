package io.trapiche.testkit.erp;

import io.trapiche.application.events.port.EventExport;
import io.trapiche.domain.shared.AccountName;
import java.util.List;

class InMemoryEventExportTest extends EventExportContract {

    private final InMemoryEventExport export = new InMemoryEventExport();
    private static int lastSegment;

    @Override
    protected EventExport export(ListedEvents events) {
        return export;
    }

    @Override
    protected int freshSegment() {
        return ++lastSegment;
    }

    @Override
    protected List<Exported> exported(AccountName account) {
        return export.exported().stream()
                .filter(event -> event.stream().account().equals(account))
                .map(Exported::of)
                .toList();
    }

    @Override
    protected void failNextWrite(WriteFailure failure) {
        export.failNextWrite(failure);
    }

    @Override
    protected void hinder(AccountName hindered) {
        export.hinder(hindered);
    }

    @Override
    protected void release(AccountName hindered) {
        export.release(hindered);
    }
}
