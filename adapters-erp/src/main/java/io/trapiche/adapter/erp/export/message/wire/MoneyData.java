package io.trapiche.adapter.erp.export.message.wire;

/** An amount in the currency's minor unit: 110.50 BRL is 11050. */
public record MoneyData(long minorUnits, String currency) {}
