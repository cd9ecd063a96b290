package io.trapiche.adapter.console.backfills;

import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.adapter.console.wire.BackfillListPayload;
import io.trapiche.adapter.console.wire.BackfillListPayload.BackfillPayload;
import io.trapiche.adapter.console.wire.BackfillListPayload.FoundOrderPayload;
import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.backfill.port.FoundOrder;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Violations;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** When changes of an account's orders were told to nobody, and which orders were read for it. */
@RestController
public final class BackfillsController {

    private static final int NEWEST = 20;
    private static final int ORDERS = 500;
    private static final Set<Cause> OF_BLIND_WINDOWS =
            EnumSet.complementOf(EnumSet.of(Cause.RECONCILED));

    private final Backfills backfills;

    public BackfillsController(Backfills backfills) {
        this.backfills = backfills;
    }

    @GetMapping("/operators/v1/accounts/{account}/backfills")
    public ResponseEntity<Object> list(@PathVariable("account") String account) {
        Violations violations = new Violations();
        AccountName tenant = violations.take(AccountName.parse("account", account));
        return tenant == null ? Problem.malformed(violations) : ResponseEntity.ok(list(tenant));
    }

    private BackfillListPayload list(AccountName account) {
        return new BackfillListPayload(
                backfills.latest(account, OF_BLIND_WINDOWS, NEWEST).stream()
                        .map(this::payload)
                        .toList());
    }

    private BackfillPayload payload(BackfillReport report) {
        BlindWindow window = report.backfill().window();
        return new BackfillPayload(
                window.cause().label(),
                window.from(),
                window.to(),
                report.startedAt(),
                report.finishedAt(),
                report.backfill().extent().calls(),
                report.unknown() + report.different() + report.older(),
                backfills.found(report.backfill(), ORDERS).stream()
                        .map(BackfillsController::payload)
                        .toList());
    }

    static FoundOrderPayload payload(FoundOrder found) {
        return new FoundOrderPayload(found.order().orderId().value(), found.reason().label());
    }
}
