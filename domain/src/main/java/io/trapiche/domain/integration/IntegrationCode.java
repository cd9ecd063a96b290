package io.trapiche.domain.integration;

import static io.trapiche.domain.integration.Reaction.AWAIT_SELLER;
import static io.trapiche.domain.integration.Reaction.IGNORE;
import static io.trapiche.domain.integration.Reaction.PARK;
import static io.trapiche.domain.integration.Reaction.PROCEED;
import static io.trapiche.domain.integration.Reaction.RECONCILE;
import static io.trapiche.domain.integration.Reaction.RETRY;
import static io.trapiche.domain.integration.Reaction.RETRY_A_FEW_TIMES;
import static io.trapiche.domain.integration.Reaction.RETRY_SLOWLY;

/**
 * The codes of VTEX's order integration and what follows each (VTEX guide on new order
 * integration). This is the one table: decisions, documents and the operators' console read it. The
 * set is open; a code that is not here is {@link #OTHER}.
 */
public enum IntegrationCode {
    SOI001("the order is integrated", PROCEED, IGNORE, Owner.NOBODY, "nothing"),
    SOI002("the order is approved", PROCEED, PROCEED, Owner.NOBODY, "nothing"),
    SOI003("the call is enqueued", PROCEED, PROCEED, Owner.NOBODY, "nothing"),
    EOI000(
            "VTEX failed and does not say why",
            RETRY_A_FEW_TIMES,
            RETRY_A_FEW_TIMES,
            Owner.OPERATOR,
            "ask VTEX's support with the operation id, then release the order"),
    EOI001(
            "VTEX failed in a way that has no code of its own",
            PARK,
            PARK,
            Owner.OPERATOR,
            "read the causes; release the order, or correct what they name"),
    EOI002(
            "no stock or no delivery for an item",
            RETRY_SLOWLY,
            PARK,
            Owner.SELLER,
            "check stock, that the SKU is active, trade policy, shipping policy and pickup point"),
    EOI003(
            "the price is not the seller's, and no divergence rule of the seller admits it",
            PARK,
            PARK,
            Owner.SELLER,
            "set up a price divergence rule in VTEX or change the price there, then release the order"),
    EOI004(
            "VTEX cannot make a cart of the order",
            PARK,
            PARK,
            Owner.SELLER,
            "check that every SKU exists and what the store demands of a cart, then release the order"),
    EOI005(
            "VTEX found fields invalid",
            PARK,
            PARK,
            Owner.MARKETPLACE,
            "correct the fields that the causes name"),
    EOI006("VTEX failed inside", RETRY, RETRY, Owner.NOBODY, "wait"),
    EOI007(
            "VTEX has an order of this id already",
            RECONCILE,
            IGNORE,
            Owner.OPERATOR,
            "compare the order in VTEX with the marketplace's, then release it or give it up"),
    EOI008("the approval came before the integration", RETRY, RETRY, Owner.NOBODY, "wait"),
    EOI009(
            "the order is in no status that can be approved",
            RECONCILE,
            RECONCILE,
            Owner.OPERATOR,
            "look at the order's status in VTEX, then release the order"),
    EOI010("VTEX ran into its own time limit; the outcome is unknown", RETRY, RETRY),
    EOI011(
            "the seller has to authorize a price that differs",
            RECONCILE,
            AWAIT_SELLER,
            Owner.SELLER,
            "authorize or reject the price in VTEX"),
    OTHER(
            "an answer that VTEX's guides do not name",
            PARK,
            PARK,
            Owner.OPERATOR,
            "read the causes; release the order, or ask VTEX's support with the operation id");

    private final String meaning;
    private final Reaction onPlacement;
    private final Reaction onApproval;
    private final Owner owner;
    private final String advice;

    IntegrationCode(
            String meaning, Reaction onPlacement, Reaction onApproval, Owner owner, String advice) {
        this.meaning = meaning;
        this.onPlacement = onPlacement;
        this.onApproval = onApproval;
        this.owner = owner;
        this.advice = advice;
    }

    IntegrationCode(String meaning, Reaction onPlacement, Reaction onApproval) {
        this(meaning, onPlacement, onApproval, Owner.NOBODY, "wait");
    }

    public static IntegrationCode of(String code) {
        for (IntegrationCode known : values()) {
            if (known.name().equals(code)) {
                return known;
            }
        }
        return OTHER;
    }

    /** In plain words. */
    public String meaning() {
        return meaning;
    }

    /** What follows when VTEX answers a placement with it. */
    public Reaction onPlacement() {
        return onPlacement;
    }

    /** What follows when VTEX answers an approval with it. */
    public Reaction onApproval() {
        return onApproval;
    }

    /** Who has to act when the order stands still because of it. */
    public Owner owner() {
        return owner;
    }

    /** What the owner can do. */
    public String advice() {
        return advice;
    }
}
