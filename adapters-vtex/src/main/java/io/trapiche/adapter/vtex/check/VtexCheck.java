package io.trapiche.adapter.vtex.check;

import io.trapiche.adapter.vtex.call.VtexCallSettings;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.checking.port.LiveCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Looks at VTEX with the credentials of each account, all accounts side by side. Makes no call but
 * {@code GET}s, VTEX's test of a filter, which sets nothing, and the search of orders where it is a
 * {@code POST} (the PII data architecture); and does not read the feed: what that hands out is
 * hidden from an instance that runs.
 */
public final class VtexCheck implements LiveCheck {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration READING = Duration.ofSeconds(4);

    private static final Finding NOT_SEEN =
            Finding.unknown(
                    "whether the keys may place, approve, handle, invoice, track, change and cancel"
                            + " orders no GET tells: compare their roles with docs/checking.md");

    private final VtexCallSettings settings;
    private final List<CheckedAccount> accounts;

    /**
     * A look at these accounts.
     *
     * @param settings as the service calls VTEX; it gives up sooner here
     */
    public VtexCheck(VtexCallSettings settings, List<CheckedAccount> accounts) {
        this.settings = settings.within(CONNECTING, READING);
        this.accounts = List.copyOf(accounts);
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Finding>>> looks =
                    accounts.stream()
                            .map(account -> new AccountLook(settings, account))
                            .map(look -> threads.submit(look::look))
                            .toList();
            for (Future<List<Finding>> look : looks) {
                findings.addAll(resultOf(look));
            }
        }
        if (accounts.stream().anyMatch(account -> !account.logins().isEmpty())) {
            findings.add(NOT_SEEN);
        }
        return findings;
    }

    private static List<Finding> resultOf(Future<List<Finding>> look) {
        try {
            return look.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of(Finding.unknown("the look was interrupted"));
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }
}
