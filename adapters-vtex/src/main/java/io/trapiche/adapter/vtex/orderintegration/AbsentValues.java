package io.trapiche.adapter.vtex.orderintegration;

/**
 * How a placement says that something is not filled. VTEX's guides ask for null, its schema allows
 * null for a company's data only.
 */
public enum AbsentValues {
    /** An empty text or list where the schema wants the field, and no field where it does not. */
    EMPTY,
    /** Every field is there, as null. */
    NULLS
}
