package io.trapiche.domain.integration;

/** Who has to act for an order to go on. */
public enum Owner {
    NOBODY,
    SELLER,
    MARKETPLACE,
    OPERATOR
}
