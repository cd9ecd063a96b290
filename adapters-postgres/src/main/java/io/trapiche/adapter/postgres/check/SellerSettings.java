package io.trapiche.adapter.postgres.check;

import io.trapiche.application.checking.port.Finding;
import io.trapiche.domain.seller.SellerAccountState;
import io.trapiche.domain.shared.AccountName;
import java.util.List;
import java.util.function.Function;

/** What is set of the sellers, to be held against what is stored of them. */
@FunctionalInterface
public interface SellerSettings {

    /** Of settings that stored accounts contradict, what is to be mended. */
    List<Finding> against(Function<AccountName, SellerAccountState> stored);
}
