package io.trapiche.domain.shared;

/** Who asked for something. */
public enum Requester {
    MARKETPLACE,
    ERP,
    OPERATOR,
    VTEX
}
