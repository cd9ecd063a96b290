package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.topics.TopicFault;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account whose events wait.
 *
 * @param since when it could first take no more
 * @param fault null when nothing hinders any more, and it catches up
 */
public record HeldAccount(AccountName account, Instant since, @Nullable TopicFault fault) {}
