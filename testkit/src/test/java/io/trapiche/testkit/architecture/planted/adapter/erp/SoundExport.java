package io.trapiche.testkit.architecture.planted.adapter.erp;

public final class SoundExport {}
