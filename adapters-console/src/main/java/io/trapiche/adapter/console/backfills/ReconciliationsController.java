package io.trapiche.adapter.console.backfills;

import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.adapter.console.wire.ReconciliationListPayload;
import io.trapiche.adapter.console.wire.ReconciliationListPayload.ReconciliationPayload;
import io.trapiche.adapter.console.wire.ReconciliationListPayload.UnhealedOrderPayload;
import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.backfill.port.UnhealedOrder;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Violations;
import java.util.EnumSet;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What came of comparing an account's orders with VTEX's lists. */
@RestController
public final class ReconciliationsController {

    private static final int NEWEST = 20;
    private static final int ORDERS = 500;

    private final Backfills backfills;

    public ReconciliationsController(Backfills backfills) {
        this.backfills = backfills;
    }

    @GetMapping("/operators/v1/accounts/{account}/reconciliations")
    public ResponseEntity<Object> list(@PathVariable("account") String account) {
        Violations violations = new Violations();
        AccountName tenant = violations.take(AccountName.parse("account", account));
        return tenant == null ? Problem.malformed(violations) : ResponseEntity.ok(list(tenant));
    }

    private ReconciliationListPayload list(AccountName account) {
        return new ReconciliationListPayload(
                backfills.latest(account, EnumSet.of(Cause.RECONCILED), NEWEST).stream()
                        .map(this::payload)
                        .toList());
    }

    private ReconciliationPayload payload(BackfillReport report) {
        long found = report.unknown() + report.different() + report.older();
        return new ReconciliationPayload(
                report.backfill().window().from(),
                report.backfill().window().to(),
                report.startedAt(),
                report.finishedAt(),
                report.backfill().extent().calls(),
                report.backfill().extent().compared(),
                found,
                report.finishedAt() == null ? 0 : found - report.unhealed() - report.gone(),
                report.backfill().extent().unreadable(),
                backfills.found(report.backfill(), ORDERS).stream()
                        .map(BackfillsController::payload)
                        .toList(),
                backfills.unhealed(report.backfill(), ORDERS).stream()
                        .map(ReconciliationsController::payload)
                        .toList());
    }

    private static UnhealedOrderPayload payload(UnhealedOrder order) {
        return new UnhealedOrderPayload(order.order().orderId().value(), order.reason().label());
    }
}
