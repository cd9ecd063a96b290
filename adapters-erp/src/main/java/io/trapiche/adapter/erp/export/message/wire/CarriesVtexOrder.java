package io.trapiche.adapter.erp.export.message.wire;

/** Details with VTEX's own document, which can be left out of a message that grows too large. */
public interface CarriesVtexOrder {

    CarriesVtexOrder withoutVtexOrder();

    /** With less of the order's content, too. */
    CarriesVtexOrder cutShort();
}
