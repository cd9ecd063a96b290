package io.trapiche.adapter.postgres.check;

import io.trapiche.adapter.postgres.events.EventSerializer;
import io.trapiche.adapter.postgres.events.EventSerializer.UnknownEventType;
import io.trapiche.adapter.postgres.events.PostgresEventLog;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.DomainEvent.OfChannelOrder;
import io.trapiche.application.streams.DomainEvent.OfErpCommand;
import io.trapiche.application.streams.DomainEvent.OfOmsOrder;
import io.trapiche.application.streams.DomainEvent.OfSellerAccount;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.seller.SellerAccountDecider;
import io.trapiche.domain.seller.SellerAccountEvent;
import io.trapiche.domain.seller.SellerAccountState;
import io.trapiche.domain.shared.AccountName;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the settings of the sellers fit what earlier starts stored of them. */
final class StoredSellers implements PostgresCheck.Part {

    private static final SellerAccountDecider RULES = new SellerAccountDecider();
    private static final int ALL = Integer.MAX_VALUE;

    private final SellerSettings settings;
    private final DataSource connection;

    StoredSellers(SellerSettings settings, DataSource connection) {
        this.settings = settings;
        this.connection = connection;
    }

    @Override
    public List<Finding> look(JdbcClient database) {
        boolean migrated =
                database.sql("select to_regclass('domain_event') is not null")
                        .query(Boolean.class)
                        .single();
        try {
            return migrated ? settings.against(this::stored) : List.of();
        } catch (UnknownEventType later) {
            return List.of(
                    Finding.unknown(
                            "settings of sellers cannot be held against what is stored of them: %s"
                                    .formatted(later.getMessage())));
        }
    }

    private SellerAccountState stored(AccountName account) {
        SellerAccountState state = RULES.initial();
        for (var recorded :
                new PostgresEventLog(connection, EventSerializer.ofWholeEvents())
                        .ofStream(StreamId.of(account), 0, ALL)) {
            state = after(recorded.event(), state);
        }
        return state;
    }

    /** An account's stream has no events of other aggregates, and they would say nothing of it. */
    private static SellerAccountState after(DomainEvent recorded, SellerAccountState state) {
        return switch (recorded) {
            case OfSellerAccount(SellerAccountEvent event) -> RULES.evolve(state, event);
            case OfChannelOrder _, OfOmsOrder _, OfErpCommand _ -> state;
        };
    }
}
