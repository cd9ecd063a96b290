package io.trapiche.domain.oms;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;

/** What makes an order of VTEX's order management one order. */
public record OmsOrderRef(AccountName account, OrderId orderId) {}
