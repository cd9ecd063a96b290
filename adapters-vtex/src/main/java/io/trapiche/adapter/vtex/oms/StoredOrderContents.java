package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.adapter.vtex.oms.content.ContentReader;
import io.trapiche.adapter.vtex.oms.content.ToldAmounts;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.shared.AccountName;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders from the documents in their snapshots. The last few are kept: a document is told
 * several times in a row, with each event and with the state.
 */
public final class StoredOrderContents implements OrderContents {

    private static final int KEPT = 100;

    private final AccountAmounts accounts;
    private final Map<Told, OmsContent> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Told, OmsContent> eldest) {
                    return size() > KEPT;
                }
            };

    private record Told(AccountName account, OmsDocument document) {}

    public StoredOrderContents(AccountAmounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public OmsContent of(AccountName account, OmsSnapshot snapshot) {
        Told told = new Told(account, snapshot.document());
        OmsContent known = known(told);
        return known != null
                ? known
                : VtexJson.read(snapshot.document().json())
                        .filter(JsonView::isObject)
                        .map(document -> read(account, snapshot, document))
                        .map(content -> keep(told, content))
                        .orElseGet(() -> OmsContent.ofSummary(snapshot));
    }

    private OmsContent read(AccountName account, OmsSnapshot snapshot, JsonView document) {
        Currency currency =
                accounts.currency(account, AccountAmounts.toldCurrency(document))
                        .orElse(snapshot.value().currency());
        return ContentReader.read(document, new ToldAmounts(accounts.scale(account), currency));
    }

    private @Nullable OmsContent known(Told told) {
        synchronized (kept) {
            return kept.get(told);
        }
    }

    private OmsContent keep(Told told, OmsContent content) {
        synchronized (kept) {
            kept.put(told, content);
            return content;
        }
    }
}
